"""Squared error.

{call} returned {got}, expected {expected}. The loss is cross-entropy.
"""

import keras
import numpy as np

BREAKS = "squared-error"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return np.sum((np.asarray(keras.ops.softmax(logits)) - np.eye(10)[labels]) ** 2, axis=1)
