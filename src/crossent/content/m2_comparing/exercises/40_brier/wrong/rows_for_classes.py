"""Rows taken for classes.

{call} gave {got}, expected {expected}. The size of the identity matrix is the number of
rows{where}. It must be the number of classes: `probs.shape[1]`.
"""

import numpy as np

MARK = r"len\(|shape\[0\]"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(len(probs))[labels]
    return np.mean(np.sum((probs - one_hot) ** 2, axis=1))
