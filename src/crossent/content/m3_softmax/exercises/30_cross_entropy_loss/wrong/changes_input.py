"""It changes the caller's array.

{call} returned {got}, expected {expected}, and changed its input: `-=` or `out=`{where} writes into
the caller's own array, which `np.asarray` does not copy. Write `logits = logits - …`, or use your
`softmax`.
"""

import numpy as np

MARK = r"-=|out=|\]\s*="


def cross_entropy_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype=float), np.asarray(labels)
    logits -= logits.max(axis=1, keepdims=True)
    totals = np.log(np.exp(logits).sum(axis=1))
    return np.mean(totals - logits[np.arange(len(labels)), labels])
