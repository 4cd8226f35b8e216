"""A clip that is too large.

{call} returned {got}, expected {expected}. Probabilities are cut off, or an epsilon is
added{where}. Then the impossible costs a finite price, and the rest is slightly off.
"""

import numpy as np

MARK = r"clip|maximum|1e-"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -np.log(q + 1e-6).mean()
