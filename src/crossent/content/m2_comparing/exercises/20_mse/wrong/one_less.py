"""Divided by n - 1.

{call} returned {got}, expected {expected}. You divided by one less than the number of
elements{where}. That belongs to estimating a variance; a mean divides by n.
"""

import numpy as np

MARK = r"-\s*1|ddof"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sum((p - q) ** 2) / max(p.size - 1, 1)
