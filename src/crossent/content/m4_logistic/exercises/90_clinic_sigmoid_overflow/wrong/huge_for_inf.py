"""A huge number for inf.

{call} gives {got}, expected {expected}. The slopes are right. `nan_to_num`{where} turns the
infinity into the largest float there is. Keep inf, or use the scores.
"""

import numpy as np

MARK = r"nan_to_num"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        loss = np.mean(np.nan_to_num(-y * np.log(p)) + np.nan_to_num(-(1 - y) * np.log(1 - p)))
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
