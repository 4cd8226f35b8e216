"""`log1p(p)` is ln(1 + p).

{call} returned {got}, expected {expected}. For the second term you need ln(1 - p){where}:
`np.log1p(-p)`.
"""

import numpy as np

MARK = r"log1p"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.where(y == 1, np.log(p), np.log1p(p)))
