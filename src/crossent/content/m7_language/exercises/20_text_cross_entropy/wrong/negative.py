"""The sign is missing.

{call} returned {got}, expected {expected}. There is no minus{where}, and a
logarithm of a probability is below 0. The loss is minus its mean.
"""

import numpy as np

MARK = r"np\.log"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return np.log(q).mean()
