"""The maximum of another axis.

{call} returned {got}, expected {expected}. The maximum runs along the last axis{where}, the sum
along `axis`. Both have to run along `axis`.
"""

import numpy as np

MARK = r"max\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=-1, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        total = np.log(np.exp(x - shift).sum(axis=axis, keepdims=True))
    return np.squeeze(shift + total, axis=axis)
