"""The rows themselves.

{call} returned {got}, expected {expected}. `predict` gives numbers for each class, not the class.
"""

import numpy as np

BREAKS = "returns"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return model.predict(points, verbose=0)
