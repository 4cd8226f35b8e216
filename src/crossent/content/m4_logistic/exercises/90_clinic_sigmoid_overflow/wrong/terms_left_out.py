"""The mean is over too few.

{call} gives {got}, expected {expected}. The slopes are right. The NaN terms of the loss are left
out{where}, and the mean divides by fewer examples. Their price is 0: count them, or use the scores.
"""

import numpy as np

MARK = r"nanmean|isnan"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        price = -(y * np.log(p) + (1 - y) * np.log(1 - p))
        loss = np.sum(price[~np.isnan(price)]) / max(1, np.sum(~np.isnan(price)))
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
