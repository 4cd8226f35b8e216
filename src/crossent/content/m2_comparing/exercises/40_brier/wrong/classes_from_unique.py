"""The number of classes is guessed.

{call} gave {got}, expected {expected}. You count the classes that occur among the labels{where},
and not every class need occur. Take the number from the columns: `probs.shape[1]`.
"""

import numpy as np

MARK = r"unique|set\("


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(len(np.unique(labels)))[labels]
    return np.mean(np.sum((probs - one_hot) ** 2, axis=1))
