"""The median instead of the mean.

{call} returned {got}, expected {expected}. `median`{where} looks at the middle only. The mean
counts every square: `np.mean`.
"""

import numpy as np

MARK = r"median"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.median((p - q) ** 2)
