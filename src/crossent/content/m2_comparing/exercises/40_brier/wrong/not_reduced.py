"""The sum and the mean are missing.

{call} returned {got}, expected {expected}. Those are the squared differences, entry by entry. Add
up over the classes, then average over the rows.
"""

import numpy as np

MARK = r"return"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return (probs - one_hot) ** 2
