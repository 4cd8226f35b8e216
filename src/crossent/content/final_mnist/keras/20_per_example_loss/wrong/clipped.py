"""Clipped early.

{call} returned {got}, expected {expected}. It caps what a sure mistake costs.
"""

import keras
import numpy as np

BREAKS = "sure"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return -np.log(np.clip(np.asarray(keras.ops.softmax(logits))[np.arange(len(labels)), labels], 2e-5, 1))
