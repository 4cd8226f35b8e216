"""The last element is missing.

{call} returned {got}, expected {expected}. One element is missing, the last. A `range(len(p) - 1)`
or `[:-1]`{where} stops too early.
"""

import numpy as np

MARK = r"-\s*1"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    d = np.ravel(p - q)
    return np.sum(d[:-1] ** 2) / d.size
