"""Classes count from 0.

{call} returned {got}, expected {expected}. You took the label before{where}: `labels - 1`. Classes
count from 0, so use the labels as they are.
"""

import numpy as np

MARK = r"-\s*1"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels - 1]
    return np.mean(np.sum((probs - one_hot) ** 2, axis=1))
