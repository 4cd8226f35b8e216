"""One point without its axis.

{call} returned {got}, expected {expected}. `squeeze` takes every axis of length 1, the batch too.
"""

import numpy as np

BREAKS = "returns"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return model.predict(points, verbose=0).argmax(axis=1).squeeze()
