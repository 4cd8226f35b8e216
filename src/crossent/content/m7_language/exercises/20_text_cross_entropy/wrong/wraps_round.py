"""The end is joined to the beginning.

{call} returned {got}, expected {expected}. You predict the first character from the last{where}.
The first is not predicted.
"""

import numpy as np

MARK = r"roll|%|text\[0\]|text\[:1\]"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:] + text[:1])])
    with np.errstate(all="ignore"):
        return -np.log(q).mean()
