"""The identity matrix itself.

{call} gave {got}, expected {expected}. You subtract the identity matrix as a whole{where}. Index it
with the labels to get a one-hot row for each example: `np.eye(C)[labels]`.
"""

import numpy as np

MARK = r"eye|identity"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    return np.mean(np.sum((probs - np.eye(probs.shape[1])) ** 2, axis=1))
