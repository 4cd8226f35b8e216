"""A 1 too many.

{call} returned {got}, expected {expected}. `np.log1p` adds 1 to a sum that already holds the 1 of
the largest{where}. Use `np.log`, or leave the largest out of the sum.
"""

import numpy as np

MARK = r"log1p"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    return shifted - np.log1p(np.exp(shifted).sum(axis=axis, keepdims=True))
