"""asarray makes no copy.

{call} returned {got}, expected {expected}, and the caller's array was changed. `np.asarray(logits,
dtype=float)`{where} copies only what is no float64 array yet; this one is, so you work on the
caller's. Use `np.array`, or `logits = logits - …`.
"""

import numpy as np

MARK = r"asarray|astype"


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    logits -= logits.max(axis=-1, keepdims=True)
    np.exp(logits, out=logits)
    logits /= logits.sum(axis=-1, keepdims=True)
    return logits
