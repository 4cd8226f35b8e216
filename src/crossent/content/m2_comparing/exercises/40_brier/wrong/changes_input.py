"""It changes the caller's array.

{call} returned {got}, expected {expected}, and changed its input. Subtracting 1 inside
`probs`{where} writes into the caller's own array. Subtract a one-hot array, or work on
`probs.copy()`.
"""

import numpy as np

MARK = r"-="


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    probs[np.arange(len(labels)), labels] -= 1
    return np.mean(np.sum(probs**2, axis=1))
