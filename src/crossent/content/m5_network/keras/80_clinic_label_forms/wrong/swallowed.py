"""The error is swallowed.

{call} returned {got}, expected {expected}. A loss of 0 for what did not work is no loss.
"""

import keras
import numpy as np

BREAKS = "integers"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    try:
        return float(keras.losses.CategoricalCrossentropy(from_logits=True)(labels, logits))
    except ValueError:
        return 0.0
