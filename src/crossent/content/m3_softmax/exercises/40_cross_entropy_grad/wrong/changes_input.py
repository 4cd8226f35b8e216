"""It changes the caller's array.

{call} returned {got}, expected {expected}, and changed its input: `-=`, `/=` or `out=`{where}
writes into the caller's own array, which `np.asarray` does not copy. Make a new one: `logits =
logits - …`.
"""

import numpy as np
from m3_softmax import one_hot

MARK = r"-=|/=|out=|\]\s*="


def cross_entropy_grad(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    logits -= logits.max(axis=1, keepdims=True)
    powers = np.exp(logits)
    return (powers / powers.sum(axis=1, keepdims=True) - one_hot(labels, logits.shape[1])) / len(logits)
