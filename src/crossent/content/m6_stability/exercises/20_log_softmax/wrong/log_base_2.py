"""A logarithm to base 2.

{call} returned {got}, expected {expected}. `log2`{where} does not undo `exp`. Use `np.log`.
"""

import numpy as np

MARK = r"log2"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    return shifted - np.log2(np.exp(shifted).sum(axis=axis, keepdims=True))
