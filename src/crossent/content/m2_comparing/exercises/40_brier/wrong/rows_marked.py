"""Whole rows set to 1.

{call} gave {got}, expected {expected}. `onehot[labels] = 1`{where} sets whole rows. Pair each row
with its own label: `onehot[np.arange(N), labels] = 1`.
"""

import numpy as np

MARK = r"\[labels\]"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.zeros_like(probs)
    one_hot[labels] = 1
    return np.mean(np.sum((probs - one_hot) ** 2, axis=1))
