"""The points are changed.

{call} returned {got}, expected {expected}. `/=` writes into the caller's array.
"""

import numpy as np

BREAKS = "traces"


def predict_classes(model, points):
    points = np.asarray(points)
    classes = model.predict(points, verbose=0).argmax(axis=1)
    points /= 3
    return classes
