"""One maximum for all slices.

{call} returned {got}, expected {expected}. You subtract the largest number of the whole
array{where}. In a slice far below it all powers become 0. Each slice needs its own: `max(axis=axis,
keepdims=True)`.
"""

import numpy as np

MARK = r"max\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)

    shifted = logits - logits.max()
    with np.errstate(all="ignore"):
        return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
