"""The first example only.

{call} returned {got}, expected {expected}. Only the first row of X is used{where}. One probability
for each row is asked for.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"\[0\]|return"


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(X, dtype=float)[0] @ np.asarray(weights, dtype=float) + bias)
