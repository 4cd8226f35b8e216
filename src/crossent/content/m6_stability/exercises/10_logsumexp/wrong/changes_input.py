"""The caller's array is changed.

{call} returned {got}, expected {expected}. `x -= ...`{where} writes into the array that was passed
in. Write `x = x - ...`, which makes a new one.
"""

import numpy as np

MARK = r"-=|out\s*="


def logsumexp(x, axis=-1):
    x = np.asarray(x) if isinstance(x, np.ndarray) and x.dtype.kind == "f" else np.array(x, dtype=float)
    largest = x.max(axis=axis, keepdims=True)
    shift = np.where(np.isinf(largest), 0, largest).astype(x.dtype)
    x -= shift
    with np.errstate(divide="ignore"):
        total = np.log(np.exp(x).sum(axis=axis, keepdims=True))
    return np.squeeze(shift + total, axis=axis)
