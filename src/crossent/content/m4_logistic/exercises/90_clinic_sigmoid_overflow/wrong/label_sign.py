"""The label's term is added.

{call} gives {got}, expected {expected}. The slopes are right. In the loss, y * score is
added{where}; it has to be taken off: ln(1 + exp(score)) - y * score.
"""

import numpy as np

MARK = r"logaddexp"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        loss = np.mean(np.logaddexp(0, score) + y * score)
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
