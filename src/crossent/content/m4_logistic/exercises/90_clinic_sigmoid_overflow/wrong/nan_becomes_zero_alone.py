"""NaN becomes 0.

{call} gives {got}, expected {expected}. You turn each NaN of p into 0{where}: a score of 800 then
has the probability 0 where it should have 1, and the loss takes its logarithm. Mend the sigmoid, so
that no NaN is born, and then the loss.
"""

import numpy as np


MARK = r"nan_to_num|isnan"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        p = np.exp(score) / (1 + np.exp(score))
        p = np.nan_to_num(p)
        loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
