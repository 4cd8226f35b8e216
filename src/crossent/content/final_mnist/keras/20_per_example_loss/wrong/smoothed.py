"""Smoothed labels.

{call} returned {got}, expected {expected}. They belong into training alone.
"""

import keras
import numpy as np

BREAKS = "values"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return np.asarray(keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1, reduction="none")(np.eye(10)[labels], logits))
