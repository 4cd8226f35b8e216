"""Rounded.

{call} returned {got}, expected {expected}. You rounded the result{where}. Return it as it is;
rounding belongs to printing.
"""

import numpy as np

MARK = r"round"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.round(np.mean(np.sum((probs - one_hot) ** 2, axis=1)), 4)
