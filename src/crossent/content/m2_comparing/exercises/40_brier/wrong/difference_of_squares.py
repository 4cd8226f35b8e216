"""Squared before subtracting.

{call} returned {got}, expected {expected}. You squared probabilities and labels apart{where}.
Subtract first: (p - y)², not p² - y².
"""

import numpy as np

MARK = r"\*\*|square"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum(probs**2 - one_hot**2, axis=1))
