"""A minus too many.

{call} returned {got}, expected {expected}. A mean of squares is never below 0. Leave out the
minus{where}.
"""

import numpy as np

MARK = r"-\s*np|-"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return -np.mean((p - q) ** 2)
