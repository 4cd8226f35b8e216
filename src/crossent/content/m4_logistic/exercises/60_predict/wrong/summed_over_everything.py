"""Everything added up.

{call} returned {got}, expected {expected}. Your sum runs over rows and columns{where}, and one
number is left. Add up along each row: `X @ weights`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"sum\("


def predict_proba(X, weights, bias):
    return sigmoid(np.sum(np.asarray(X, dtype=float) * np.asarray(weights, dtype=float)) + bias)
