"""The sum has one axis less than the maximum.

{call} returned {got}, expected {expected}. The maximum keeps its axis, at length 1, and the sum
drops it{where}: each maximum meets the sums of other slices. Drop the axis of both, `np.squeeze(m,
axis=axis)`, or keep it in both until the end.
"""

import numpy as np

MARK = r"sum\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        return shift + np.log(np.exp(x - shift).sum(axis=axis))
