"""Summed before the logarithm.

{call} returned {got}, expected {expected}. You took one logarithm of a sum{where}. Take the
logarithm of each ratio, weight it with p, and add up then.
"""

import numpy as np

MARK = r"\blog\w*\("


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.log(np.sum(p * p / q))
