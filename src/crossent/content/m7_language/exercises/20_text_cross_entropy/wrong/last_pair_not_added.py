"""The last character costs nothing.

{call} returned {got}, expected {expected}. The sum ends one pair early{where}, the divisor is right.
All characters but the first are predicted.
"""

import numpy as np

MARK = r"range\(|-1\]|- 2"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text[:-1], text[1:-1])])
    with np.errstate(all="ignore"):
        return -np.log(q).sum() / (len(text) - 1)
