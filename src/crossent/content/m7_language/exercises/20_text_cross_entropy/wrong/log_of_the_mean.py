"""The logarithm of the mean.

{call} returned {got}, expected {expected}. You average the probabilities, then take the
logarithm{where}. Take -ln of each, then the mean.
"""

import numpy as np

MARK = r"mean\("


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -np.log(q.mean())
