"""The maximum stands inside the logarithm.

{call} returned {got}, expected {expected}. The maximum is added to the sum{where}, before the
logarithm. It was a factor of the sum, exp(m), and its logarithm is m: add it behind `np.log`.
"""

import numpy as np

MARK = r"log\("


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(all="ignore"):
        return np.log(np.squeeze(shift, axis=axis) + np.exp(x - shift).sum(axis=axis))
