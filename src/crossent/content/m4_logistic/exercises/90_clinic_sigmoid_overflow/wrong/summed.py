"""The loss is a sum.

{call} gives {got}, expected {expected}. No NaN is left. But the loss is added up over the
examples{where}; the mean is asked for.
"""

import numpy as np

MARK = r"sum"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        loss = np.sum(np.logaddexp(0, score) - y * score)
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
