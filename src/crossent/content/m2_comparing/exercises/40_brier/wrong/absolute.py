"""Absolute instead of squared.

{call} returned {got}, expected {expected}. You took absolute differences{where}. The Brier score
squares them.
"""

import numpy as np

MARK = r"abs"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum(np.abs(probs - one_hot), axis=1))
