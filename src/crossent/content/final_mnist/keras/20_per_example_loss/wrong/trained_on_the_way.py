"""Trained on the way.

{call} returned {got}, expected {expected}. `fit` teaches.
"""

import keras
import numpy as np

BREAKS = "untouched"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")
    model.compile("sgd", loss)
    model.fit(images, labels, verbose=0)
    return np.asarray(loss(labels, logits))
