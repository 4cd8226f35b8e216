"""Cut to whole numbers.

{call} returned {got}, expected {expected}. The digits were lost: an integer `probs` makes an
integer array of `np.zeros_like(probs)`, or an `int` cuts them off{where}. Begin with
`np.asarray(probs, dtype=float)`.
"""

import numpy as np

MARK = r"int|//|zeros_like"


def brier(probs, labels):
    probs, labels = np.asarray(probs, dtype=float), np.asarray(labels)
    one_hot = np.eye(probs.shape[1])[labels]
    return np.floor(np.mean(np.sum((probs - one_hot) ** 2, axis=1)))
