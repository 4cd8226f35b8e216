"""Trained on its own answers.

{call} returned {got}, expected {expected}. Predicting is not learning.
"""

import keras
import numpy as np

BREAKS = "traces"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    classes = model.predict(points, verbose=0).argmax(axis=1)
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.train_on_batch(points, classes)
    return classes
