"""In percent.

{call} returned {got}, expected {expected}. A share is between 0 and 1.
"""

import keras
import numpy as np

BREAKS = "percent"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits)), 100 * float(np.mean(logits.argmax(axis=1) == labels))
