"""What does not happen is free.

{call} returned {got}, expected {expected}. You charge only for the examples with label 1{where}.
For label 0 the price is -ln(1 - p): the second term is missing.
"""

import numpy as np

MARK = r"log\("


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.asarray(y_prob, dtype=float)
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.where(y == 1, np.log(p), 0.0))
