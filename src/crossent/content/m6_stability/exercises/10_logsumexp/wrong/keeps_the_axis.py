"""The axis is still there.

{call} returned {got}, expected {expected}. The result has the shape of the input, with length 1
along the axis{where}. Drop that axis: `np.squeeze(..., axis=axis)`.
"""

import numpy as np

MARK = r"keepdims"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        return shift + np.log(np.exp(x - shift).sum(axis=axis, keepdims=True))
