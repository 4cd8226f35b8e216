"""Lists do not calculate.

{call} gave {got}, expected {expected}. A list cannot be taken from 1{where}. Begin with
`np.asarray(..., dtype=float)` for both.
"""

import numpy as np

MARK = r"1\s*-\s*y"


def binary_cross_entropy(y_true, y_prob):
    if isinstance(y_true, (list, tuple)):
        return 1 - y_true
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.log(np.where(y_true == 1, y_prob, 1 - y_prob)))
