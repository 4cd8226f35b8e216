"""The logarithm is missing.

{call} returned {got}, expected {expected}. That is Σ p (1 - q): the price of an outcome stops at 1.
With the logarithm it has no limit. Replace `1 - q`{where} by `-np.log(q)`.
"""

import numpy as np

MARK = r"1(\.0*)?\s*-\s*q|1\s*-"


def cross_entropy(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    return np.sum(p * (1 - q))
