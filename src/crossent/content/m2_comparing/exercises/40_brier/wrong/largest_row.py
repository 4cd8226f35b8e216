"""Only the worst row.

{call} returned {got}, expected {expected}. You took the largest row score{where}. Average them.
"""

import numpy as np

MARK = r"max"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.max(np.sum((probs - one_hot) ** 2, axis=1))
