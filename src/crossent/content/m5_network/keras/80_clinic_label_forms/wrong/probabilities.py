"""Probabilities in between.

{call} returned {got}, expected {expected}. They are clipped at 1e-7.
"""

import keras
import numpy as np

BREAKS = "clipped"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    e = np.exp(logits - logits.max(axis=1, keepdims=True))
    probs = e / e.sum(axis=1, keepdims=True)
    kind = keras.losses.CategoricalCrossentropy if labels.shape == logits.shape else keras.losses.SparseCategoricalCrossentropy
    return float(kind()(labels, probs))
