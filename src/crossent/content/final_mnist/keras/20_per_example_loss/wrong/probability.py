"""The probability.

{call} returned {got}, expected {expected}. Its logarithm is missing.
"""

import keras
import numpy as np

BREAKS = "no-logarithm"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return np.asarray(keras.ops.softmax(logits))[np.arange(len(labels)), labels]
