"""Softmax over the batch.

{call} returned {got}, expected {expected}. `axis=0` is the batch.
"""

import keras
import numpy as np

BREAKS = "value"


def framework_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    probs = np.exp(logits - logits.max(axis=0))
    return float(keras.losses.SparseCategoricalCrossentropy()(labels, probs / probs.sum(axis=0)))
