"""Without Keras.

{call} returned {got}, expected {expected}. The point is the framework's own number.
"""

import numpy as np

BREAKS = "not-the-framework"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    largest = logits.max(axis=1, keepdims=True)
    shifted = (logits - largest).astype(float)
    log_sum = np.log(np.exp(shifted).sum(axis=1))
    return float((log_sum - shifted[np.arange(len(labels)), labels]).mean())
