"""The labels are not numbers.

{call} returned {got}, expected {expected}. You subtracted the class index itself from every
column{where}. An index is a name, not a size: make it one-hot first, `np.eye(C)[labels]`.
"""

import numpy as np

MARK = r"labels"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    return np.mean(np.sum((probs - labels[:, None]) ** 2, axis=1))
