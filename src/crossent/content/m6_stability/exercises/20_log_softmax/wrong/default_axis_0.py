"""Another default axis.

{call} returned {got}, expected {expected}. Without an axis, you work along the first{where}. The
default is the last: `axis=-1`.
"""

import numpy as np

MARK = r"axis\s*=\s*0"


def log_softmax(logits, axis=0):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
