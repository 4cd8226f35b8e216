"""ln(1 + exp) overflows, too.

{call} gives {got}, expected {expected}. The slopes are right. `np.log(1 + np.exp(score))`{where} is
inf for a large score, even for an example that is right. `np.logaddexp(0, score)` is the same
without the overflow.
"""

import numpy as np

MARK = r"log1p|log\("


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        loss = np.mean(np.log1p(np.exp(score)) - y * score)
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
