"""The logarithm of the logits.

{call} returned {got}, expected {expected}. You take the logarithm of the logits{where}. The
logarithm cancels the `exp` of the numerator: the logit itself stays.
"""

import numpy as np

MARK = r"log\("


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)

    with np.errstate(all="ignore"):
        return np.log(logits) - np.log(np.exp(logits).sum(axis=axis, keepdims=True))
