"""One number in all.

{call} returned {got}, expected {expected}. Without an axis, `argmax` looks through all rows at once.
"""

import numpy as np

BREAKS = "returns"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return model.predict(points, verbose=0).argmax()
