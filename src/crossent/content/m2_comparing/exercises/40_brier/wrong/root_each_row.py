"""A square root for each row.

{call} returned {got}, expected {expected}. You took the length of each row's difference{where}.
Leave out the square root: the squares are averaged as they are.
"""

import numpy as np

MARK = r"sqrt|norm"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sqrt(np.sum((probs - one_hot) ** 2, axis=1)))
