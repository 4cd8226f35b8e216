"""Zeros and ones exchanged.

{call} returned {got}, expected {expected}. Your one-hot rows have 0 at the label and 1
elsewhere{where}. It is 1 at the label.
"""

import numpy as np

MARK = r"1\s*-|!="


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum((probs - (1 - one_hot)) ** 2, axis=1))
