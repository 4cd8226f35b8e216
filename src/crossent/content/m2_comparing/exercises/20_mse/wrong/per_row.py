"""One number for each row.

{call} returned {got}, expected {expected}. `axis`{where} averages within each row. One number over
all elements is asked for: leave `axis` out.
"""

import numpy as np

MARK = r"axis"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean((p - q) ** 2, axis=-1)
