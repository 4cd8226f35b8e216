"""The clip at 1e-5 is too large.

{call} gives {got}, expected {expected}. No NaN is left, and the slopes are right. But a clip at
1e-5{where} caps the price of a mistake at 11.51 nats, and it is hundreds. Use the scores:
`np.logaddexp(0, score) - y * score`.
"""

import numpy as np

MARK = r"clip|1e-\d+|eps"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        q = np.clip(p, 1e-5, 1 - 1e-5)
        loss = -np.mean(y * np.log(q) + (1 - y) * np.log(1 - q))
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
