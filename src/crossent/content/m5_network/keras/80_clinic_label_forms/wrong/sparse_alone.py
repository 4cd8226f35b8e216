"""The other loss.

{call} returned {got}, expected {expected}. Now rows are the error.
"""

import keras
import numpy as np

BREAKS = "rows"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits))
