"""A root, and divided by C.

{call} returned {got}, expected {expected}. That is the root of the mean over all entries{where}.
Leave out the root; add up over the classes, and average over the rows.
"""

import numpy as np

MARK = r"sqrt|\*\*\s*0?\.5"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.sqrt(np.mean((probs - one_hot) ** 2))
