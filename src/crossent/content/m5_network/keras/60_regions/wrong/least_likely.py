"""The least likely.

{call} returned {got}, expected {expected}. `argmin` finds the smallest.
"""

import numpy as np

BREAKS = "classes"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return model.predict(points, verbose=0).argmin(axis=1)
