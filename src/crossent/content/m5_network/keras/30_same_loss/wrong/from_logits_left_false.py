"""`from_logits` left False.

{call} returned {got}, expected {expected}. The loss expects probabilities by default.
"""

import keras
import numpy as np

BREAKS = "from-logits"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return float(keras.losses.SparseCategoricalCrossentropy()(labels, logits))
