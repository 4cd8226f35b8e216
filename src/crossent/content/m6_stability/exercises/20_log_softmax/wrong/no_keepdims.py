"""The sum has one axis less.

{call} returned {got}, expected {expected}. Without `keepdims=True`{where} the numbers of one slice
meet those of another, or the shapes do not fit.
"""

import numpy as np

MARK = r"sum\(|max\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    return shifted - np.log(np.exp(shifted).sum(axis=axis))
