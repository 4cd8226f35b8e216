"""The sum.

{call} returned {got}, expected {expected}. The mean is the default.
"""

import keras
import numpy as np

BREAKS = "integers"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    kind = keras.losses.CategoricalCrossentropy if labels.shape == logits.shape else keras.losses.SparseCategoricalCrossentropy
    return float(kind(from_logits=True, reduction="sum")(labels, logits))
