"""Summed within rows.

{call} returned {got}, expected {expected}. You added up within each row and averaged the
rows{where}. That is the Brier score, which comes next. Here the mean runs over all elements.
"""

import numpy as np

MARK = r"sum"


def mse(p, q):
    p, q = np.asarray(p, dtype=float), np.asarray(q, dtype=float)
    return np.mean(np.sum((p - q) ** 2, axis=-1))
