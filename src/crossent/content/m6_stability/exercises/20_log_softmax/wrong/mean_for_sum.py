"""A mean, not a sum.

{call} returned {got}, expected {expected}. `mean`{where} divides the sum by the number of classes.
Take `sum`.
"""

import numpy as np

MARK = r"mean"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    return shifted - np.log(np.exp(shifted).mean(axis=axis, keepdims=True))
