"""How sure it is.

{call} returned {got}, expected {expected}. Accuracy counts right answers.
"""

import keras
import numpy as np

BREAKS = "confidence"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits)), float(np.mean(np.max(keras.ops.softmax(logits), axis=1)))
