"""The features are rescaled.

{call} gives {got}, expected {expected}. You rescale X inside the function{where}. That is good for
training, but then the slopes belong to other weights, and large scores are as wrong as before. Mend
sigmoid and loss.
"""

import numpy as np

MARK = r"max|std|mean\(axis|/ ?\d"


def loss_and_slopes(X, y, weights, bias):
    X, y = np.asarray(X, dtype=float), np.asarray(y, dtype=float)
    X = X / max(1.0, np.abs(X).max())
    score = X @ np.asarray(weights, dtype=float) + bias
    with np.errstate(all="ignore"):
        small = np.exp(-np.abs(score))
        p = np.where(score >= 0, 1, small) / (1 + small)
        loss = np.mean(np.logaddexp(0, score) - y * score)
        return loss, X.T @ (p - y) / len(y), np.mean(p - y)
