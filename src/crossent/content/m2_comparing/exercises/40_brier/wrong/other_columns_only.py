"""The label's own column is missing.

{call} returned {got}, expected {expected}. You squared the probabilities of the other classes
only{where}. The label counts too: its difference is 1 - p.
"""

import numpy as np

MARK = r"1\s*-|!=|delete"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum(((probs - one_hot) * (1 - one_hot)) ** 2, axis=1))
