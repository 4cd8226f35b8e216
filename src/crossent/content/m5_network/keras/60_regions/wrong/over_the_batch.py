"""The argmax over the points.

{call} returned {got}, expected {expected}. `axis=0` is the batch. Classes are on axis 1.
"""

import numpy as np

BREAKS = "returns"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return model.predict(points, verbose=0).argmax(axis=0)
