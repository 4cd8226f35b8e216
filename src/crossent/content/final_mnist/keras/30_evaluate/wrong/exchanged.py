"""Exchanged.

{call} returned {got}, expected {expected}. The loss comes first.
"""

import keras
import numpy as np

BREAKS = "order"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(np.mean(logits.argmax(axis=1) == labels)), float(loss(labels, logits))
