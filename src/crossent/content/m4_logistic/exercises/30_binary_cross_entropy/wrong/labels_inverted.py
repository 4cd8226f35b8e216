"""The labels are exchanged.

{call} returned {got}, expected {expected}. You charge -ln p where the label is 0, and -ln(1 - p)
where it is 1{where}. `y_prob` is the probability of 1.
"""

import numpy as np

MARK = r"==|1\s*-"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.log(np.where(y == 0, p, 1 - p)))
