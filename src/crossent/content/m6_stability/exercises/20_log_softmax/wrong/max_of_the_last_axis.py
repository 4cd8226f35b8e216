"""The maximum of another axis.

{call} returned {got}, expected {expected}. The maximum runs along the last axis{where}, the sum
along `axis`. The numbers of one slice are shifted differently then. Both have to run along `axis`.
"""

import numpy as np

MARK = r"max\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)

    shifted = logits - logits.max(axis=-1, keepdims=True)
    with np.errstate(all="ignore"):
        return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
