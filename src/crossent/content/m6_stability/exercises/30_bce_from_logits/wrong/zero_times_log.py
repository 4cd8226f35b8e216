"""0 · ln 0 is NaN.

{call} returned {got}, expected {expected}. You form the probability first{where}. Where it is 0 or
1, one term of the formula is 0 · ln 0, which is NaN. Write the loss with the score alone: ln(1 +
exp(z)) - y z.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, small) / (1 + small)

    with np.errstate(all="ignore"):
        return -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
