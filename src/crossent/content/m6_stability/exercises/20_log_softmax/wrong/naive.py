"""It overflows.

{call} returned {got}, expected {expected}. `np.exp` of 10000 is `inf`{where}. Subtract the maximum
of each slice first; it cancels in the difference.
"""

import numpy as np

MARK = r"exp\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)

    with np.errstate(all="ignore"):
        return logits - np.log(np.exp(logits).sum(axis=axis, keepdims=True))
