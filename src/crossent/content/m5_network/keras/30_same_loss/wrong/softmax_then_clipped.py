"""Softmax first.

{call} returned {got}, expected {expected}. A probability below 1e-7 is clipped, so no answer costs more
than 16.12.
"""

import keras
import numpy as np

BREAKS = "clipped"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return float(keras.losses.SparseCategoricalCrossentropy()(labels, keras.ops.convert_to_tensor(keras.ops.convert_to_numpy(keras.ops.softmax(logits)))))
