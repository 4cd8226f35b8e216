"""The number of classes is guessed.

{call} gave {got}, expected {expected}. You take the number of classes from the labels{where}, and a
class need not occur among them. Take it from the columns: `probs.shape[1]`.
"""

import numpy as np

MARK = r"max|unique|set\("


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(labels.max() + 1)[labels]
    return np.mean(np.sum((probs - one_hot) ** 2, axis=1))
