"""Half of it.

{call} returned {got}, expected {expected}. You divide by 2 as well{where}, for the two terms
perhaps. One of the two is 0 for each example: divide by N alone.
"""

import numpy as np

MARK = r"/ ?2|0\.5|size"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.log(np.where(y == 1, p, 1 - p))) / 2
