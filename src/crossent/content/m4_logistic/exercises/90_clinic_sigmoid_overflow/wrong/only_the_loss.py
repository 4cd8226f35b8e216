"""The slopes are still NaN.

{call} gives {got}, expected {expected}. The loss is mended. The slopes use p, and `exp(score) / (1
+ exp(score))`{where} is inf / inf for a large score. Use `np.exp(-np.abs(score))` and two cases.
"""

import numpy as np

MARK = r"exp\("


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        p = np.exp(score) / (1 + np.exp(score))
        loss = np.mean(np.logaddexp(0, score) - y * score)
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
