"""Infinity over infinity.

{call} returned {got}, expected {expected}. For a score of 10000, `exp(z) / (1 + exp(z))`{where} is
inf / inf, a NaN. Use your own `sigmoid`, which needs no large exponent.
"""

import numpy as np

MARK = r"exp\("


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    with np.errstate(all="ignore"):
        e = np.exp(X @ np.asarray(weights, dtype=float) + bias)
        error = e / (1 + e) - np.asarray(y)
        return X.T @ error / len(error), error.mean()
