"""Cut down to whole numbers.

{call} returned {got}, expected {expected}. The features or weights are made whole numbers{where},
and what stands behind the point is lost. Use `dtype=float`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"int"


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(X).astype(int) @ np.asarray(weights, dtype=float) + bias)
