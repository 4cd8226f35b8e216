"""The mean for everybody.

{call} returned {got}, expected {expected}. Each image keeps its own.
"""

import keras
import numpy as np

BREAKS = "averaged"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    losses = np.asarray(keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")(labels, logits))
    return np.full(len(losses), losses.mean())
