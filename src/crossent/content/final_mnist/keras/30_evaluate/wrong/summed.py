"""Not divided.

{call} returned {got}, expected {expected}. It grows with the number of images.
"""

import keras
import numpy as np

BREAKS = "summed"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum")
    return float(loss(labels, logits)), float(np.mean(logits.argmax(axis=1) == labels))
