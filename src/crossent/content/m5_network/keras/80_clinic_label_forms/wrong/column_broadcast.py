"""The integer in every place of its row.

{call} returned {got}, expected {expected}. A row holds probabilities, not labels.
"""

import keras
import numpy as np

BREAKS = "integers"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    if labels.shape != logits.shape:
        labels = np.broadcast_to(labels.reshape(-1, 1), logits.shape)
    return float(keras.losses.CategoricalCrossentropy(from_logits=True)(labels.astype("float32"), logits))
