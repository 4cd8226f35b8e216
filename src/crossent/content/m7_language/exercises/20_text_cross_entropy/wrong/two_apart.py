"""The one after next.

{call} returned {got}, expected {expected}. You look up the probability of the character after the
next{where}: the target is shifted twice.
"""

import numpy as np

MARK = r"\[2:\]|\+ 2"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[2:])])
    with np.errstate(all="ignore"):
        return -np.log(q).mean()
