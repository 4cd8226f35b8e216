"""The logarithm of a probability that is 0.

{call} returned {got}, expected {expected}. You form the probability first{where}. At a score of 50
it is rounded to 1 and what is left of the other class is 0. Write the loss with the score alone:
ln(1 + exp(z)) - y z.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy_from_logits(logits, y):
    z, y = np.asarray(logits, dtype=float), np.asarray(y, dtype=float)
    small = np.exp(-np.abs(z))
    p = np.where(z >= 0, 1, small) / (1 + small)

    with np.errstate(all="ignore"):
        return -np.mean(np.log(np.where(y == 1, p, 1 - p)))
