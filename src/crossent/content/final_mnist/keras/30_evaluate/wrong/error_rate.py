"""The error rate.

{call} returned {got}, expected {expected}. Accuracy is the share of the right ones.
"""

import keras
import numpy as np

BREAKS = "error-rate"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits)), float(np.mean(logits.argmax(axis=1) != labels))
