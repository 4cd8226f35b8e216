"""Another default axis.

{call} returned {got}, expected {expected}. Without an axis, you sum along the first{where}. The
default is the last: `axis=-1`.
"""

import numpy as np

MARK = r"axis\s*=\s*0"


def logsumexp(x, axis=0):
    x = np.asarray(x, dtype=float)
    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        total = np.log(np.exp(x - shift).sum(axis=axis, keepdims=True))
    return np.squeeze(shift + total, axis=axis)
