"""Only the largest.

{call} returned {got}, expected {expected}. You took the largest of the squares{where}. Average them
all.
"""

import numpy as np

MARK = r"max"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.max((p - q) ** 2)
