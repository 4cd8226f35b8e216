"""Not averaged.

{call} returned {got}, expected {expected}. The function gives a loss for each row; the object of that
name takes the mean.
"""

import keras
import numpy as np

BREAKS = "number"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return keras.losses.sparse_categorical_crossentropy(labels, logits, from_logits=True)
