"""Nothing comes back.

{call} returned {got}, expected {expected}. The last line has no `return`.
"""

import keras
import numpy as np

BREAKS = "returns"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    float(loss(labels, logits)), float(np.mean(logits.argmax(axis=1) == labels))
