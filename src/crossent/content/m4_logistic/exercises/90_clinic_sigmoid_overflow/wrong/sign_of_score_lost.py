"""The sign of the score is lost.

{call} gives {got}, expected {expected}. The loss is right. But `1 / (1 + exp(-|score|))`{where}
gives the same for a score and its opposite. For scores below 0 the numerator is exp(score).
"""

import numpy as np

MARK = r"abs"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = 1 / (1 + small)
        loss = np.mean(np.logaddexp(0, score) - y * score)
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
