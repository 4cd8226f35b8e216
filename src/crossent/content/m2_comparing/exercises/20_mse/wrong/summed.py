"""A sum where a mean belongs.

{call} returned {got}, expected {expected}. You added the squares up. The M stands for mean: divide
by the number of elements, with `np.mean`{where}.
"""

import numpy as np

MARK = r"\bsum\b|norm|dot|@"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.sum((p - q) ** 2)
