"""Whole columns set to 1.

{call} returned {got}, expected {expected}. `onehot[:, labels] = 1`{where} marks these columns in
every row. Pair each row with its own label: `onehot[np.arange(N), labels] = 1`.
"""

import numpy as np

MARK = r"\[:,\s*labels\]"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.zeros_like(probs)
    one_hot[:, labels] = 1
    return np.mean(np.sum((probs - one_hot) ** 2, axis=1))
