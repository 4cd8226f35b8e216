"""The second loss has no `from_logits`.

{call} returned {got}, expected {expected}. Each of the two has to be told.
"""

import keras
import numpy as np

BREAKS = "integers"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    loss = keras.losses.CategoricalCrossentropy(from_logits=True) if labels.shape == logits.shape else keras.losses.SparseCategoricalCrossentropy()
    return float(loss(labels, logits))
