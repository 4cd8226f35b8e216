"""That is the logarithm of the sum.

{call} returned {got}, expected {expected}. You return ln Σ exp(z), a number for each slice{where}.
Take it off each logit.
"""

import numpy as np

MARK = r"log"


def log_softmax(logits, axis=-1):
    logits = np.asarray(logits, dtype=float)
    shifted = logits - logits.max(axis=axis, keepdims=True)

    return np.squeeze(logits.max(axis=axis, keepdims=True) + np.log(np.exp(shifted).sum(axis=axis, keepdims=True)), axis=axis)
