"""Divided by N - 1.

{call} returned {got}, expected {expected}. You divided by one less than the number of rows{where}.
A mean divides by all of them.
"""

import numpy as np

MARK = r"-\s*1"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    with np.errstate(all="ignore"):
        return np.sum((probs - one_hot) ** 2) / np.float64(len(probs) - 1)
