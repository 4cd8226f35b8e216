"""Rounded.

{call} returned {got}, expected {expected}. You rounded the result{where}. Return it as it is;
rounding belongs to printing.
"""

import numpy as np

MARK = r"round"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.round(np.sum(p * np.log(p / q)), 4)
