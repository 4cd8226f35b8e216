"""In training mode.

{call} returned {got}, expected {expected}. `training=True` turns dropout on.
"""

import keras
import numpy as np

BREAKS = "evaluation"


def per_example_loss(model, images, labels):
    logits = model(images, training=True)
    return np.asarray(keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")(labels, logits))
