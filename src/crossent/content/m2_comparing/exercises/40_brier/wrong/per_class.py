"""One number for each class.

{call} returned {got}, expected {expected}. Those are numbers for each class, averaged over the
rows. Add them up: one number is asked for{where}.
"""

import numpy as np

MARK = r"axis"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean((probs - one_hot) ** 2, axis=0)
