"""A column made of a row.

{call} returned {got}, expected {expected}. A row of one number is no row of probabilities.
"""

import keras
import numpy as np

BREAKS = "integers"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    if labels.ndim == 1:
        labels = labels[:, None]
    return float(keras.losses.CategoricalCrossentropy(from_logits=True)(labels, logits))
