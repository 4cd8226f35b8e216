"""-y for 1 - y.

{call} returned {got}, expected {expected}. The second term is weighted with -y{where}: nothing is
charged where the label is 0. The weight is `1 - y`.
"""

import numpy as np

MARK = r"-\s*y"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(all="ignore"):
        return 0.0 - np.mean(np.where(y == 1, np.log(p) - np.log(1 - p), 0.0))
