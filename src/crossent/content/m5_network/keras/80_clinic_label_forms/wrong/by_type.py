"""Told apart by type.

{call} returned {got}, expected {expected}. One-hot rows may be integers.
"""

import keras
import numpy as np

BREAKS = "whole-rows"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True) if labels.dtype.kind in "iu" else keras.losses.CategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits))
