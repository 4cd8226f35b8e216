"""As many classes as the labels name.

{call} returned {got}, expected {expected}. `to_categorical` needs to be told how many there are.
"""

import keras
import numpy as np

BREAKS = "absent"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    if labels.shape != logits.shape:
        labels = keras.utils.to_categorical(labels.ravel())
    return float(keras.losses.CategoricalCrossentropy(from_logits=True)(labels, logits))
