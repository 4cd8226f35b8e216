"""A softmax, and `from_logits=True`.

{call} returned {got}, expected {expected}. That is a softmax twice.
"""

import keras
import numpy as np

BREAKS = "from-logits"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, keras.ops.softmax(logits)))
