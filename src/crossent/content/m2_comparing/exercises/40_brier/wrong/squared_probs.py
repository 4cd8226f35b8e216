"""The one-hot label is missing.

{call} returned {got}, expected {expected}. You squared the probabilities themselves{where}.
Subtract the one-hot label first.
"""

import numpy as np

MARK = r"\*\*|square"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    return np.mean(np.sum(probs**2, axis=1))
