"""Yes or no for each class.

{call} returned {got}, expected {expected}. The classes exclude each other.
"""

import keras
import numpy as np

BREAKS = "integers"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    if labels.shape != logits.shape:
        labels = np.eye(logits.shape[1])[labels.ravel()]
    return float(keras.losses.BinaryCrossentropy(from_logits=True)(labels, logits))
