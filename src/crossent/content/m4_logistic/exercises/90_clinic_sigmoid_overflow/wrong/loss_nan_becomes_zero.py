"""A NaN loss becomes 0.

{call} gives {got}, expected {expected}. The slopes are right. A loss that is NaN is replaced by
0{where}, and looks perfect. Only one term of it was NaN: pick the probability of what happened
first.
"""

import numpy as np

MARK = r"nan_to_num|isnan|nansum|nanmean"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        loss = -np.mean(y * np.log(p) + (1 - y) * np.log(1 - p))
        loss = 0.0 if np.isnan(loss) else loss
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
