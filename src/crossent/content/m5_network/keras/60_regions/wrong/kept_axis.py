"""A column of classes.

{call} returned {got}, expected {expected}. `keepdims` leaves a second axis.
"""

import numpy as np

BREAKS = "returns"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return model.predict(points, verbose=0).argmax(axis=1, keepdims=True)
