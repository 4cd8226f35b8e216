"""A column.

{call} returned {got}, expected {expected}. The result has the shape (N, 1){where}. Leave out the
`reshape`: (N,) is asked for.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"None|reshape|keepdims"


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias)[:, None]
