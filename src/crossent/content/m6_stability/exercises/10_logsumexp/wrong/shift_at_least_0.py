"""The maximum is never below 0.

{call} returned {got}, expected {expected}. Your maximum is at least 0{where}. In a slice far below
0 all powers become 0 then. Take the largest entry of the slice, whatever its sign.
"""

import numpy as np

MARK = r"initial|maximum\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    shift = x.max(axis=axis, keepdims=True, initial=0)
    with np.errstate(divide="ignore"):
        return np.squeeze(shift, axis=axis) + np.log(np.exp(x - shift).sum(axis=axis))
