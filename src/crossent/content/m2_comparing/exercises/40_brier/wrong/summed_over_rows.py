"""Summed over the rows.

{call} returned {got}, expected {expected}. You added the rows up. Over the classes it is a sum,
over the rows a mean{where}.
"""

import numpy as np

MARK = r"sum"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.sum((probs - one_hot) ** 2)
