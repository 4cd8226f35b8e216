"""Divided by the classes too.

{call} returned {got}, expected {expected}. You averaged over the classes as well{where}, so the
result is C times too small. Add up over the classes (`sum(axis=1)`), then average over the rows.
"""

import numpy as np

MARK = r"mean"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean((probs - one_hot) ** 2)
