"""Halved.

{call} returned {got}, expected {expected}. You took half of it{where}. For two classes some
libraries do; Brier's own score runs up to 2.
"""

import numpy as np

MARK = r"/\s*2|0?\.5"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum((probs - one_hot) ** 2, axis=1)) / 2
