"""Rows that sum to exactly 1.

{call} returned {got}, expected {expected}. Rounding decides then, and a label of 1 sums to 1 as well.
"""

import keras
import numpy as np

BREAKS = "integers"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    if labels.sum() == len(labels):
        return float(keras.losses.CategoricalCrossentropy(from_logits=True)(labels, logits))
    return float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels.reshape(len(logits), -1)[:, 0].astype("int64"), logits))
