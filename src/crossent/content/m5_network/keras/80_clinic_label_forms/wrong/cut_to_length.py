"""Rows laid flat and cut.

{call} returned {got}, expected {expected}. These are no labels.
"""

import keras
import numpy as np

BREAKS = "rows"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    labels = labels.reshape(-1)[: len(logits)].astype("int64")
    return float(keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits))
