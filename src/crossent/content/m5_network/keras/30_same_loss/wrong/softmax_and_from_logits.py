"""A softmax, and `from_logits=True`.

{call} returned {got}, expected {expected}. The loss is told that the probabilities are logits. Keras's own
`softmax` of float32 numbers leaves the logits with them: the loss finds them, uses them and warns.
"""

import keras
import numpy as np

BREAKS = "from-logits"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, keras.ops.softmax(logits)))
