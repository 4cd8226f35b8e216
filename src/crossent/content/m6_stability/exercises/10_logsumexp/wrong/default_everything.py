"""Everything is added up.

{call} returned {got}, expected {expected}. Without an axis, you add up the whole array{where}. The
default is the last axis: `axis=-1`.
"""

import numpy as np

MARK = r"axis\s*=\s*None"


def logsumexp(x, axis=None):
    x = np.asarray(x, dtype=float)
    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        total = np.log(np.exp(x - shift).sum(axis=axis, keepdims=True))
    return np.squeeze(shift + total, axis=axis)
