"""Two axes are rows.

{call} returned {got}, expected {expected}. A column has two axes, too.
"""

import keras
import numpy as np

BREAKS = "column"


def mean_loss(logits, labels):
    logits, labels = np.asarray(logits, dtype="float32"), np.asarray(labels)
    loss = keras.losses.SparseCategoricalCrossentropy(from_logits=True) if labels.ndim == 1 else keras.losses.CategoricalCrossentropy(from_logits=True)
    return float(loss(labels, logits))
