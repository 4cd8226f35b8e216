"""A tensor comes back.

{call} returned {got}, expected {expected}. `float(...)` makes a number of it.
"""

import keras
import numpy as np

BREAKS = "number"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits)
