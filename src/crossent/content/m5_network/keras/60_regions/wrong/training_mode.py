"""In training mode.

{call} returned {got}, expected {expected}. `training=True` turns dropout on.
"""

import numpy as np

BREAKS = "evaluation"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return np.asarray(model(points, training=True)).argmax(axis=1)
