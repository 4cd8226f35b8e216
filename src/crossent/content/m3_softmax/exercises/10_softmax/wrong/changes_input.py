"""It changes the caller's array.

{call} returned {got}, expected {expected}, and changed its input: `-=` or `out=`{where} writes into
the caller's own array, which `np.asarray` does not copy. Write `logits = logits - …`, which makes a
new one.
"""

import numpy as np

MARK = r"-=|\*=|/=|out=|\]\s*="


def softmax(logits):
    logits = np.asarray(logits, dtype=float)
    logits -= logits.max(axis=-1, keepdims=True)
    powers = np.exp(logits)
    return powers / powers.sum(axis=-1, keepdims=True)
