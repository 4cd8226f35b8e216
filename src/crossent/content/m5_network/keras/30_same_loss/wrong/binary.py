"""Yes or no for each class.

{call} returned {got}, expected {expected}. `BinaryCrossentropy` looks at each class alone.
"""

import keras
import numpy as np

BREAKS = "value"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return float(keras.losses.BinaryCrossentropy(from_logits=True)(np.eye(logits.shape[1])[labels], logits))
