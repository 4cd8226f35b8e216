"""Squared error.

{call} returned {got}, expected {expected}. It takes any shapes that fit, and is no cross-entropy.
"""

import keras
import numpy as np

BREAKS = "integers"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    if labels.shape != logits.shape:
        labels = np.eye(logits.shape[1])[labels.ravel()]
    return float(keras.losses.MeanSquaredError()(labels, logits))
