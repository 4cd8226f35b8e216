"""The last class is missing.

{call} returned {got}, expected {expected}. The last class was left out{where}: all columns count.
"""

import numpy as np

MARK = r"-\s*1"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum((probs - one_hot)[:, :-1] ** 2, axis=1))
