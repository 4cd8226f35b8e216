"""A clip does not catch a NaN.

{call} gives {got}, expected {expected}. The clip{where} comes after `exp(score) / (1 + exp(score))`
has become inf / inf, and a NaN stays one. Mend the sigmoid: `np.exp(-np.abs(score))` and two cases.
"""

import numpy as np


MARK = r"clip|minimum|maximum"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        p = np.exp(score) / (1 + np.exp(score))
        p = np.clip(p, 1e-7, 1 - 1e-7)
        loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
