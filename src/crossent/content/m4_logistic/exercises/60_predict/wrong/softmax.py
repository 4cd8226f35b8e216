"""Softmax over the examples.

{call} returned {got}, expected {expected}. You divide by a sum over all examples{where}, so that
they compete. Each has a probability of its own: `sigmoid(score)`.
"""

import numpy as np

MARK = r"softmax|sum\("


def predict_proba(X, weights, bias):
    scores = np.asarray(X, dtype=float) @ np.asarray(weights, dtype=float) + bias
    e = np.exp(scores - scores.max())
    return e / e.sum()
