"""A logarithm to base 2.

{call} returned {got}, expected {expected}. `log2`{where} does not undo `exp`. Use `np.log`.
"""

import numpy as np

MARK = r"log2"


def logsumexp(x, axis=-1):
    x = np.asarray(x, dtype=float)

    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest)
    with np.errstate(divide="ignore"):
        total = np.log2(np.exp(x - shift).sum(axis=axis, keepdims=True))
    return np.squeeze(shift + total, axis=axis)
