"""The model is frozen.

{call} returned {got}, expected {expected}. `trainable = False` is no evaluation mode, and it stays.
"""

import keras
import numpy as np

BREAKS = "untouched"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.trainable = False
    return float(loss(labels, logits)), float(np.mean(logits.argmax(axis=1) == labels))
