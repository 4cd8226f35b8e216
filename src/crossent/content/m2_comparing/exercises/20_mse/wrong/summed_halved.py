"""Half the sum.

{call} returned {got}, expected {expected}. You took half the sum of the squares{where}. Take their
mean.
"""

import numpy as np

MARK = r"/\s*2|0?\.5"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sum((p - q) ** 2) / 2
