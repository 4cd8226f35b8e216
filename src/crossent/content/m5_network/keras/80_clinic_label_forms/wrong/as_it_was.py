"""Rows alone.

{call} returned {got}, expected {expected}. Integers are an error still.
"""

import keras
import numpy as np

BREAKS = "integers"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return float(keras.losses.CategoricalCrossentropy(from_logits=True)(labels, logits))
