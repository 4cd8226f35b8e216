"""The loss is still 0 times -inf.

{call} gives {got}, expected {expected}. The slopes are mended. Where p is exactly 0 or 1, one term
of the loss is 0 * ln 0{where}, a NaN. Pick the probability of what happened first, or work the loss
out from the scores.
"""

import numpy as np

MARK = r"log\("


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
