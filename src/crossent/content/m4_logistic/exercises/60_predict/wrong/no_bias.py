"""The bias is left out.

{call} returned {got}, expected {expected}. You work out `X @ weights` alone{where}. The score is `X
@ weights + bias`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"@|dot"


def predict_proba(X, weights, bias):
    return sigmoid(np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float))
