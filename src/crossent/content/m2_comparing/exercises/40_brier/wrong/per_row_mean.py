"""One number for each row.

{call} returned {got}, expected {expected}. You averaged within each row. Add up over the classes,
then average over the rows: one number is asked for{where}.
"""

import numpy as np

MARK = r"axis"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean((probs - one_hot) ** 2, axis=1)
