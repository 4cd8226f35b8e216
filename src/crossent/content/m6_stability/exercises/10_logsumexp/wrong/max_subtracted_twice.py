"""The maximum is subtracted again.

{call} returned {got}, expected {expected}. After the logarithm the maximum has to be added{where},
not subtracted: ln Σ exp(x) = m + ln Σ exp(x - m).
"""

import numpy as np

MARK = r"-\s*(shift|largest|m|top)"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        return np.log(np.exp(x - shift).sum(axis=axis)) - np.squeeze(shift, axis=axis)
