"""Guesses instead of probabilities.

{call} returned {got}, expected {expected}. You reduced each row to its most probable class
first{where}. The Brier score uses the probabilities themselves.
"""

import numpy as np

MARK = r"argmax|round"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    guess = np.eye(probs.shape[1])[probs.argmax(axis=1)]
    return np.mean(np.sum((guess - one_hot) ** 2, axis=1))
