"""Every axis of length 1 is dropped.

{call} returned {got}, expected {expected}. `squeeze` without an axis{where} drops every axis of
length 1, also one that the input had. Then the parts no longer fit. Name the one that was summed
over: `np.squeeze(..., axis=axis)`.
"""

import numpy as np

MARK = r"squeeze"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        return shift.squeeze() + np.log(np.exp(x - shift).sum(axis=axis))
