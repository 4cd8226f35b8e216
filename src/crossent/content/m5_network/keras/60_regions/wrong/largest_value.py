"""How large, not where.

{call} returned {got}, expected {expected}. `max` gives the number itself, `argmax` its place.
"""

import numpy as np

BREAKS = "returns"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return model.predict(points, verbose=0).max(axis=1)
