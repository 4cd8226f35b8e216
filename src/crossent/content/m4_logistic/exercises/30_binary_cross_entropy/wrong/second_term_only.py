"""What happens is free.

{call} returned {got}, expected {expected}. You charge only for the examples with label 0{where}.
For label 1 the price is -ln p: the first term is missing.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.where(y == 1, 0.0, np.log(1 - p)))
