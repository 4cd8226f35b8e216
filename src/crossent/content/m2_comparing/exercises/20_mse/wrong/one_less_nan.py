"""Divided by n - 1.

{call} returned {got}, expected {expected}. You divided by one less than the number of
elements{where}, which is 0 for a single one. A mean divides by n.
"""

import numpy as np

MARK = r"-\s*1|ddof"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    with np.errstate(all="ignore"):
        return np.sum((p - q) ** 2) / (p.size - 1)
