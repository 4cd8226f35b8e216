"""The sign is turned.

{call} returned {got}, expected {expected}. That is the surprise of each class, minus the
logarithm{where}. The log-softmax itself is at most 0.
"""

import numpy as np

MARK = r"-"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    return np.log(np.exp(shifted).sum(axis=axis, keepdims=True)) - shifted
