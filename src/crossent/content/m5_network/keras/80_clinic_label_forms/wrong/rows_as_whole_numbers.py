"""Rows rounded to whole numbers.

{call} returned {got}, expected {expected}. A soft row loses what is below one half.
"""

import keras
import numpy as np

BREAKS = "soft"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    if labels.shape == logits.shape:
        return float(keras.losses.CategoricalCrossentropy(from_logits=True)(np.round(labels), logits))
    return float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits))
