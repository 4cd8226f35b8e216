"""The square is missing.

{call} returned {got}, expected {expected}. The plain differences of two distributions cancel to 0.
Square them before you add up{where}.
"""

import numpy as np

MARK = r"sum|mean"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum(probs - one_hot, axis=1))
