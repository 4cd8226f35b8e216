"""The axis is put back in the second place.

{call} returned {got}, expected {expected}. `[:, None]` puts the axis back in the second
place{where}: that fits for a table whose last axis is summed, and for nothing else, a single row
included. Put it where it was: `np.expand_dims(..., axis)`.
"""

import numpy as np

MARK = r"None|newaxis"


def stable(x, axis):
    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        return np.squeeze(shift, axis=axis) + np.log(np.exp(x - shift).sum(axis=axis))


def log_softmax(logits, axis=-1):
    z = np.asarray(logits, dtype=float)

    return z - stable(z, axis)[:, None]
