"""A sum, not a mean.

{call} returned {got}, expected {expected}. You add the examples up{where}. With twice the data the
loss would be twice as large. Take `np.mean`.
"""

import numpy as np

MARK = r"sum\("


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.sum(np.log(np.where(y == 1, p, 1 - p)))
