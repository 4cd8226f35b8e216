"""Sorted.

{call} returned {got}, expected {expected}. Each one stands where its image stands.
"""

import keras
import numpy as np

BREAKS = "reordered"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return np.sort(np.asarray(keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")(labels, logits)))
