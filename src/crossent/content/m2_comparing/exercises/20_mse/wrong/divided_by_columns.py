"""Divided by the number of columns.

{call} returned {got}, expected {expected}. You divided by the length of the last axis only{where}.
Use `np.mean`, or divide by `p.size`.
"""

import numpy as np

MARK = r"shape"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sum((p - q) ** 2) / p.shape[-1]
