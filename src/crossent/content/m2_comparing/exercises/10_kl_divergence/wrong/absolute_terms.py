"""Absolute values of the terms.

{call} returned {got}, expected {expected}. You took each term without its sign{where}. Some terms
are below 0, and they belong in the sum: only the whole is never negative.
"""

import numpy as np

MARK = r"abs"


def kl_divergence(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    p, q = p[p > 0], q[p > 0]
    with np.errstate(all="ignore"):
        return np.sum(np.abs(p * np.log(p / q)))
