"""Smoothed labels.

{call} returned {got}, expected {expected}. `label_smoothing` changes what is true.
"""

import keras
import numpy as np

BREAKS = "value"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    return float(keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1)(np.eye(logits.shape[1])[labels], logits))
