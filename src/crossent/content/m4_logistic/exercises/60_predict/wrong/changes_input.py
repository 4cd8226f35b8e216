"""It changes its input.

{call} gave {got}, expected {expected}. The caller's array no longer holds what it held: you wrote
into it{where}. `np.asarray` makes no copy. Make a new array: `X = X * 2` in place of `X *= 2`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"[+*/-]=|\[.*\]\s*=|out="


def predict_proba(X, weights, bias):
    X = np.asarray(X)
    if X.dtype == float:
        X *= np.asarray(weights)
        return sigmoid(X.sum(axis=1) + bias)
    return sigmoid(X @ np.asarray(weights) + bias)
