"""The label plays no part in the loss.

{call} gives {got}, expected {expected}. The slopes are right. The loss is ln(1 +
exp(score)){where}, the price where y is 0. Take y * score off.
"""

import numpy as np

MARK = r"logaddexp"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        loss = np.mean(np.logaddexp(0, score))
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
