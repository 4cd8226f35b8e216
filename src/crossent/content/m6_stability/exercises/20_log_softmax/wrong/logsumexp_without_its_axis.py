"""The axis of the log-sum-exp is gone.

{call} returned {got}, expected {expected}. `logsumexp` has one axis less than the logits, so its
numbers meet those of other slices{where}, or the shapes do not fit. Put the axis back at length 1:
`np.expand_dims(..., axis)`.
"""

import numpy as np

MARK = r"logsumexp|sum\(|log\("


def stable(x, axis):
    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        return np.squeeze(shift, axis=axis) + np.log(np.exp(x - shift).sum(axis=axis))


def log_softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=float)

    return z - stable(z, axis)
