"""Infinity over infinity.

{call} gives {got}, expected {expected}. `np.exp` overflows for a large score{where}, and inf / inf
is NaN. Silencing the warning does not help. Write the sigmoid with `np.exp(-np.abs(score))`, then
look at the loss.
"""

import numpy as np

MARK = r"exp\("


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        p = np.exp(score) / (1 + np.exp(score))
        loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
