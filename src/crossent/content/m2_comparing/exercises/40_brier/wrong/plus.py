"""A plus for a minus.

{call} returned {got}, expected {expected}. You added the one-hot label{where}. Subtract it: the
distance between the two is asked for.
"""

import numpy as np

MARK = r"\+"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum((probs + one_hot) ** 2, axis=1))
