"""The sum, not the mean.

{call} returned {got}, expected {expected}. You return the sum{where}: what the
whole text costs. Divide by the number of characters that are predicted, one less than it has.
"""

import numpy as np

MARK = r"sum\("


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[before], place[after]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -np.log(q).sum()
