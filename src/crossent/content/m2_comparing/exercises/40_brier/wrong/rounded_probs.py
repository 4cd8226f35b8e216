"""Rounded before comparing.

{call} returned {got}, expected {expected}. You rounded the probabilities{where}. The Brier score
uses them as they are.
"""

import numpy as np

MARK = r"round|astype|>"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum((np.round(probs) - one_hot) ** 2, axis=1))
