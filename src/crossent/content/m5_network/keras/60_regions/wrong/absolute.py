"""The largest without its sign.

{call} returned {got}, expected {expected}. A logit of -5 speaks against a class.
"""

import numpy as np

BREAKS = "classes"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return np.abs(model.predict(points, verbose=0)).argmax(axis=1)
