"""The scores are taken for probabilities.

{call} returned {got}, expected {expected}. You take the logarithm of the scores themselves{where}.
They are no probabilities: the sigmoid makes those of them.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)

    with np.errstate(all="ignore"):
        return -np.mean(np.log(np.where(y == 1, z, 1 - z)))
