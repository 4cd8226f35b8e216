"""The largest of each row.

{call} returned {got}, expected {expected}. A soft row says more than its largest class.
"""

import keras
import numpy as np

BREAKS = "soft"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    if labels.shape == logits.shape:
        labels = labels.argmax(axis=1)
    return float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits))
