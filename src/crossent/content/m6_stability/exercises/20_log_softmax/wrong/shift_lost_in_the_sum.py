"""Only one part is shifted.

{call} returned {got}, expected {expected}. The logits are shifted, the sum is not{where}. The
maximum cancels only where it is taken off both.
"""

import numpy as np

MARK = r"log\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    with np.errstate(all="ignore"):
        return shifted - np.log(np.exp(logits).sum(axis=axis, keepdims=True))
