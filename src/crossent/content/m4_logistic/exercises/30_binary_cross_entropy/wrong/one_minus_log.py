"""1 - ln p for ln(1 - p).

{call} returned {got}, expected {expected}. You take 1 - ln p where ln(1 - p) belongs{where}. The
subtraction stands inside the logarithm: `np.log(1 - p)`.
"""

import numpy as np

MARK = r"1\s*-\s*np\.log"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.where(y == 1, np.log(p), 1 - np.log(p)))
