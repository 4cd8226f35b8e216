"""One batch alone.

{call} returned {got}, expected {expected}. All of them count.
"""

import keras
import numpy as np

BREAKS = "single-batch"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(loss(labels[:batch_size], logits[:batch_size])), float(np.mean(logits.argmax(axis=1) == labels))
