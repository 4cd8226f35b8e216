"""The axis is ignored.

{call} returned {got}, expected {expected}. Whatever `axis` says, you work along the last
one{where}. Pass `axis=axis` to the maximum and to the sum.
"""

import numpy as np

MARK = r"axis\s*=\s*-1"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)

    shifted = logits - logits.max(axis=-1, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
