"""Summed along the wrong axis.

{call} returned {got}, expected {expected}. `axis=0`{where} adds up over the rows, and the mean then
divides by the classes. Add up over the classes, `axis=1`; average over the rows.
"""

import numpy as np

MARK = r"axis\s*=\s*0"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.mean(np.sum((probs - one_hot) ** 2, axis=0))
