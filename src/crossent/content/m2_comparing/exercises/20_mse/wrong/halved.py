"""Halved.

{call} returned {got}, expected {expected}. You took half of it{where}. Some books do, for a neater
gradient; here the mean itself is asked for.
"""

import numpy as np

MARK = r"/\s*2|0?\.5"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean((p - q) ** 2) / 2
