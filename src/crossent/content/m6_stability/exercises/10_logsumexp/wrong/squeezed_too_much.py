"""Too many axes are dropped.

{call} returned {got}, expected {expected}. `squeeze` without an axis{where} drops every axis of
length 1, also those of the input. Write `np.squeeze(..., axis=axis)`; and where you gave no axis,
one number is no row of numbers.
"""

import numpy as np

MARK = r"squeeze"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        return np.atleast_1d(np.squeeze(shift + np.log(np.exp(x - shift).sum(axis=axis, keepdims=True))))
