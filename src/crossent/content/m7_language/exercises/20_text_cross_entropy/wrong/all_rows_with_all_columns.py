"""Every place with every other.

{call} returned {got}, expected {expected}. Two indexings in a row give all rows with all
columns{where}, n - 1 times n - 1 of them. Pair them: `table[before, after]` with both lists at once.
"""

import numpy as np

MARK = r"\]\s*\[|ix_"


def text_cross_entropy(text, alphabet, probabilities):
    table = np.asarray(probabilities, dtype=float)
    at = [alphabet.index(character) for character in text]
    with np.errstate(all="ignore"):
        return -np.log(table[at[:-1]][:, at[1:]]).mean()
