"""In bits.

{call} returned {got}, expected {expected}. The course counts in nats.
"""

import keras
import numpy as np

BREAKS = "bits"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits)) / np.log(2), float(np.mean(logits.argmax(axis=1) == labels))
