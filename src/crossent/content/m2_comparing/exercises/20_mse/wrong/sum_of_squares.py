"""A plus for a minus.

{call} returned {got}, expected {expected}. You added p and q before squaring{where}. The error is
their difference: (p - q)².
"""

import numpy as np

MARK = r"\+"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean((p + q) ** 2)
