"""-inf becomes a finite number.

{call} returned {got}, expected {expected}. `-inf` is replaced by a large negative number{where}.
Then the logarithm of no term at all is finite. Keep `-inf`, and shift such a slice by 0.
"""

import numpy as np

MARK = r"clip|maximum|-1e|nan_to_num"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    x = np.maximum(x, -1e9)
    largest = x.max(axis=axis, keepdims=True)
    return np.squeeze(largest + np.log(np.exp(x - largest).sum(axis=axis, keepdims=True)), axis=axis)
