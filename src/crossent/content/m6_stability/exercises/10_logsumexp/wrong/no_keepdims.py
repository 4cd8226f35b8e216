"""The maximum has one axis less.

{call} returned {got}, expected {expected}. Without `keepdims=True`{where} the maximum of a slice
meets numbers of other slices. Keep the axis at length 1 until the end.
"""

import numpy as np

MARK = r"max\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        return shift + np.log(np.exp(x - shift).sum(axis=axis))
