"""The loss alone.

{call} returned {got}, expected {expected}. Two numbers are wanted.
"""

import keras
import numpy as np

BREAKS = "returns"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits))
