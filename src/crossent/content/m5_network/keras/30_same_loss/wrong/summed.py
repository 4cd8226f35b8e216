"""The sum over the batch.

{call} returned {got}, expected {expected}. The mean is the default.
"""

import keras
import numpy as np

BREAKS = "value"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return float(keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum")(labels, logits))
