"""A mean of batch means.

{call} returned {got}, expected {expected}. A smaller last batch counts for more.
"""

import keras
import numpy as np

BREAKS = "batch-means"


def evaluate(model, images, labels, batch_size=1000):
    logits = model.predict(images, batch_size=batch_size, verbose=0)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    starts = range(0, len(labels), batch_size)
    means = [float(loss(labels[i : i + batch_size], logits[i : i + batch_size])) for i in starts]
    return float(np.mean(means)), float(np.mean(logits.argmax(axis=1) == labels))
