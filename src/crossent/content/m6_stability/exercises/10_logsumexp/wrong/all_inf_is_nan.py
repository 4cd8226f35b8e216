"""NaN where all terms are 0.

{call} returned {got}, expected {expected}. In a slice of nothing but `-inf`, the maximum is `-inf`,
too, and `-inf - (-inf)` is NaN{where}. Shift such a slice by 0: `np.where(np.isinf(largest), 0,
largest)`.
"""

import numpy as np

MARK = r"max"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    with np.errstate(all="ignore"):
        total = np.log(np.exp(x - largest).sum(axis=axis, keepdims=True))
    return np.squeeze(largest + total, axis=axis)
