"""Classes from 1.

{call} returned {got}, expected {expected}. They are counted from 0.
"""

import numpy as np

BREAKS = "classes"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return model.predict(points, verbose=0).argmax(axis=1) + 1
