"""A class for the probability.

{call} returned {got}, expected {expected}. You round p to 0 or 1 first{where}: that is the
perceptron's rule, without a slope. Use p itself.
"""

import numpy as np

MARK = r"[<>]|round"


def gradients(X, y, weights, bias):
    X = np.asarray(X, dtype=float)
    error = (X @ np.asarray(weights, dtype=float) + bias > 0) - np.asarray(y, dtype=float)
    return X.T @ error / len(error), error.mean()
