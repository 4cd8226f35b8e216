"""Rows added up inside the square.

{call} returned {got}, expected {expected}. You added up differences before squaring{where}, and
within a row they cancel. Square each element first.
"""

import numpy as np

MARK = r"sum"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean(np.sum(p - q, axis=-1) ** 2)
