"""The last row is missing.

{call} returned {got}, expected {expected}. The last row was not looked at: a `range(n - 1)` or
`[:-1]`{where} stops too early.
"""

import numpy as np

MARK = r"-\s*1"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.sum((probs - one_hot)[:-1] ** 2) / len(probs)
