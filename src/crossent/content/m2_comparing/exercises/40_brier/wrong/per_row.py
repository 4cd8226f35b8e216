"""One number for each row.

{call} returned {got}, expected {expected}. Those are the scores of the rows. Average them: one
number is asked for.
"""

import numpy as np

MARK = r"return"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.sum((probs - one_hot) ** 2, axis=1)
