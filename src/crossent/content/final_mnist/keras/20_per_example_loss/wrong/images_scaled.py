"""The images are scaled where they lie.

{call} returned {got}, expected {expected}. They are the caller's.
"""

import keras
import numpy as np

BREAKS = "untouched"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")
    images *= 0.5
    return np.asarray(loss(labels, logits))
