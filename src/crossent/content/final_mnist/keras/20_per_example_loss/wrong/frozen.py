"""The model is frozen.

{call} returned {got}, expected {expected}. `trainable = False` is no evaluation mode, and it stays.
"""

import keras
import numpy as np

BREAKS = "untouched"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    model.trainable = False
    return np.asarray(keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")(labels, logits))
