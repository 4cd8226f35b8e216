"""It trains.

{call} returned {got}, expected {expected}. `train_on_batch` teaches.
"""

import keras
import numpy as np

BREAKS = "untouched"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(keras.optimizers.SGD(0.01), loss)
    model.train_on_batch(images, labels)
    return float(loss(labels, logits)), float(np.mean(logits.argmax(axis=1) == labels))
