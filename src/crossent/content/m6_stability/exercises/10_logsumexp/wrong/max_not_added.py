"""The maximum is not added again.

{call} returned {got}, expected {expected}. What was taken out of the sum has to come back{where}:
ln Σ exp(x) = m + ln Σ exp(x - m).
"""

import numpy as np

MARK = r"max\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        return np.log(np.exp(x - shift).sum(axis=axis))
