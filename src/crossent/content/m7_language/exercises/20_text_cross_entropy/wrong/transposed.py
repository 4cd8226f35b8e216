"""Rows and columns are exchanged.

{call} returned {got}, expected {expected}. You look up the row of the character that
follows{where}. The row belongs to the one before: `probabilities[before, after]`.
"""

import numpy as np

MARK = r"table\[|probabilities\["


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    place = {character: i for i, character in enumerate(alphabet)}
    q = np.array([table[place[after], place[before]] for before, after in zip(text, text[1:])])
    with np.errstate(all="ignore"):
        return -np.log(q).mean()
