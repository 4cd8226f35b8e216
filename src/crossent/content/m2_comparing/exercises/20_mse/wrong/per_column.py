"""One number for each column.

{call} returned {got}, expected {expected}. `axis=0`{where} averages along the columns only. One
number over all elements is asked for: leave `axis` out.
"""

import numpy as np

MARK = r"axis"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean((p - q) ** 2, axis=0)
