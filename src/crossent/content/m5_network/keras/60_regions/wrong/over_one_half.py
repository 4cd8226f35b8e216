"""Over one half.

{call} returned {got}, expected {expected}. That is a rule for two classes. With three, the largest may
be below one half, and logits have no such border.
"""

import numpy as np

BREAKS = "classes"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return (model.predict(points, verbose=0) > 0.5).argmax(axis=1)
