"""Turned upside down.

{call} returned {got}, expected {expected}. You took it from 1{where}. The Brier score is a loss: 0
is best. Leave that out.
"""

import numpy as np

MARK = r"1\s*-"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return 1 - np.mean(np.sum((probs - one_hot) ** 2, axis=1))
