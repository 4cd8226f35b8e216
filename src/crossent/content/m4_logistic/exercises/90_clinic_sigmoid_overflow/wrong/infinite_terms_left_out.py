"""The worst mistakes are left out.

{call} gives {got}, expected {expected}. The slopes are right. What is not finite leaves the
loss{where}, and so do the examples where the model was sure and wrong. Their price is the score:
hundreds of nats.
"""

import numpy as np

MARK = r"isfinite|isinf|nan_to_num"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        price = -np.log(np.where(y == 1, p, 1 - p))
        loss = np.mean(np.where(np.isfinite(price) & (price < 36), price, 0.0))
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
