"""It changes its input.

{call} gave {got}, expected {expected}. The caller's array no longer holds what it held: you wrote
into it{where}. `np.asarray` makes no copy. Make a new array: `X = X * 2` in place of `X *= 2`.
"""

import numpy as np
from m4_logistic import sigmoid

MARK = r"[+*/-]=|\[.*\]\s*=|out="


def gradients(X, y, weights, bias):
    X = np.asarray(X)
    error = sigmoid(X @ np.asarray(weights) + bias) - np.asarray(y)
    if X.dtype == float:
        X *= error[:, None]
        return X.mean(axis=0), error.mean()
    return X.T @ error / len(error), error.mean()
