"""In training mode.

{call} returned {got}, expected {expected}. `training=True` turns dropout on.
"""

import keras
import numpy as np

BREAKS = "evaluation"


def evaluate(model, images, labels, batch_size=1000):
    logits = np.asarray(model(images, training=True))
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits)), float(np.mean(logits.argmax(axis=1) == labels))
