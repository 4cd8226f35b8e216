"""The scores are cut at 10.

{call} gives {got}, expected {expected}. You cut the scores off at ±10{where}: no mistake costs more
than 10 nats, and the slopes are off as well. `np.exp(-np.abs(score))` needs no limit.
"""

import numpy as np

MARK = r"clip|minimum|maximum"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    score = np.clip(score, -10, 10)
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        loss = np.mean(np.logaddexp(0, score) - y * score)
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
