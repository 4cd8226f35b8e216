"""Squeezed.

{call} returned {got}, expected {expected}. With one image nothing is left of the axis.
"""

import keras
import numpy as np

BREAKS = "returns"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return np.squeeze(keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")(labels, logits))
