"""The logarithm of the sum.

{call} returned {got}, expected {expected}. You multiplied and added first and took the logarithm of
the total{where}. Take the logarithm of each q first: the average of logarithms is not the logarithm
of the average.
"""

import numpy as np

MARK = r"\blog\w*\("


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return 0.0 - np.log(np.sum(p * q))
