"""A mean, not a sum.

{call} returned {got}, expected {expected}. `mean`{where} divides by the number of terms, so the
answer is too small by its logarithm. Take `sum`.
"""

import numpy as np

MARK = r"mean"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        total = np.log(np.exp(x - shift).mean(axis=axis, keepdims=True))
    return np.squeeze(shift + total, axis=axis)
