"""The axis is ignored.

{call} returned {got}, expected {expected}. Whatever `axis` says, you sum over the last one{where}.
Pass `axis=axis` to the maximum, the sum and `np.squeeze`.
"""

import numpy as np

MARK = r"axis\s*=\s*-1"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=-1, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        total = np.log(np.exp(x - shift).sum(axis=-1, keepdims=True))
    return np.squeeze(shift + total, axis=-1)
