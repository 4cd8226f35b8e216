"""Rounded.

{call} returned {got}, expected {expected}. You rounded the probabilities{where}. Return them as
they are; rounding belongs to printing.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"round"


def predict_proba(X, weights, bias):
    return np.round(sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias), 4)
