"""The exponential.

{call} returned {got}, expected {expected}. Return the loss itself.
"""

import keras
import numpy as np

BREAKS = "perplexity"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(np.exp(loss(labels, logits))), float(np.mean(logits.argmax(axis=1) == labels))
