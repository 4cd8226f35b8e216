"""No slope where the sigmoid overflowed.

{call} gives {got}, expected {expected}. The loss is right. A NaN slope is replaced by 0{where}, so
training stands still there. Mend the sigmoid, so that no NaN is born.
"""

import numpy as np

MARK = r"nan_to_num|isnan|where"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        p = np.exp(score) / (1 + np.exp(score))
        loss = np.mean(np.logaddexp(0, score) - y * score)
        return loss, np.nan_to_num(X.T @ (p - y) / len(y)), np.nan_to_num(np.mean(p - y))
