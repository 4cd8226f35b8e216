"""The probabilities are rounded first.

{call} returned {got}, expected {expected}. You turn the probabilities into 0 or 1{where}, and then
every mistake costs inf. The loss needs them as they are.
"""

import numpy as np

MARK = r"round|> ?=? ?0?\.5"


def binary_cross_entropy(y_true, y_prob):
    y, p = np.asarray(y_true), np.round(np.asarray(y_prob, dtype=float))
    with np.errstate(divide="ignore"):
        return 0.0 - np.mean(np.log(np.where(y == 1, p, 1 - p)))
