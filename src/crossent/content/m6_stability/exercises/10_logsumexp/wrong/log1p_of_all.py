"""A 1 too many.

{call} returned {got}, expected {expected}. `np.log1p` adds 1 to a sum that already holds the power
of the largest, which is 1{where}. Use `np.log`, or leave the largest out of the sum.
"""

import numpy as np

MARK = r"log1p"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    return np.squeeze(shift + np.log1p(np.exp(x - shift).sum(axis=axis, keepdims=True)), axis=axis)
