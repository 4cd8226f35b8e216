"""The caller's array is changed.

{call} returned {got}, expected {expected}. `-=`{where} writes into the array that was passed in.
Write `logits = logits - ...`, which makes a new one.
"""

import numpy as np

MARK = r"-=|out\s*="


def log_softmax(logits, axis=-1):
    z = logits if isinstance(logits, np.ndarray) and logits.dtype.kind == "f" else np.array(logits, dtype=float)
    z -= z.max(axis=axis, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=axis, keepdims=True))
