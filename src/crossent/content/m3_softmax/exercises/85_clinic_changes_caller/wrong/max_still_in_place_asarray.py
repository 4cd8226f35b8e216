"""One line still writes.

{call} returned {got}, expected {expected}, and the caller's array was changed. `-=`{where} still
takes the maximum off the caller's numbers, since `np.asarray` copies only what is no float64 array
yet. Write `logits = logits - …`.
"""

import numpy as np

MARK = r"-="


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    logits -= logits.max(axis=-1, keepdims=True)
    powers = np.exp(logits)
    return powers / powers.sum(axis=-1, keepdims=True)
