"""A minus too many.

{call} returned {got}, expected {expected}. A mean of squares is never below 0. Leave out the
minus{where}.
"""

import numpy as np

MARK = r"-\s*np|return\s*-"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return -np.mean(np.sum((probs - one_hot) ** 2, axis=1))
