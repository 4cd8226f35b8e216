"""The bias is taken off.

{call} returned {got}, expected {expected}. The score has `- bias`{where}. It is `X @ weights +
bias`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"-\s*bias"


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) - bias)
