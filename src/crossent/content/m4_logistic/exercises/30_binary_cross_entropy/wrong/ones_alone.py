"""Only the examples that happen.

{call} returned {got}, expected {expected}. You take the mean over the examples with label 1
alone{where}. Those with label 0 count too, at -ln(1 - p).
"""

import numpy as np

MARK = r"\["


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.sum(np.log(p[y == 1])) / np.sum(y == 1)
