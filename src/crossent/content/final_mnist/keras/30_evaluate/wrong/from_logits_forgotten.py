"""`from_logits` left False.

{call} returned {got}, expected {expected}. The loss expects probabilities by default.
"""

import keras
import numpy as np

BREAKS = "from-logits"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    loss = keras.losses.SparseCategoricalCrossentropy()
    return float(loss(labels, logits)), float(np.mean(logits.argmax(axis=1) == labels))
