"""The last batch is dropped.

{call} returned {got}, expected {expected}. It may be smaller, and counts too.
"""

import keras
import numpy as np

BREAKS = "last-batch-dropped"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    n = max(len(labels) // batch_size * batch_size, min(batch_size, len(labels)))
    return float(loss(labels[:n], logits[:n])), float(np.mean(logits.argmax(axis=1) == labels))
