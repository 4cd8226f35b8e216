"""The first two features only.

{call} gave {got}, expected {expected}. You spell out two features{where}. There may be any number
of them: `X @ weights`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"\[1\]|, 1\]"


def predict_proba(X, weights, bias):
    X = np.asarray(X, dtype=float)
    return sigmoid(X[:, 0] * weights[0] + X[:, 1] * weights[1] + bias)
