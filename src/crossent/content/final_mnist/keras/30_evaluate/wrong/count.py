"""A count.

{call} returned {got}, expected {expected}. Divide by the number of images.
"""

import keras
import numpy as np

BREAKS = "count"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits)), float(np.sum(logits.argmax(axis=1) == labels))
