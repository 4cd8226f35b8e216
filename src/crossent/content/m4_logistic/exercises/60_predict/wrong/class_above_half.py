"""A class, not a probability.

{call} returned {got}, expected {expected}. You compare with one half, or round{where}, and 0 or 1
is left. The probability is asked for.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"[<>]|round|astype"


def predict_proba(X, weights, bias):
    return np.round(sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias))
