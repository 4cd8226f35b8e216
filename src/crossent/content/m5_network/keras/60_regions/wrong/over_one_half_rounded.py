"""Over one half, for each class alone.

{call} returned {got}, expected {expected}. That is the rule for one output with a sigmoid.
"""

import numpy as np

BREAKS = "returns"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    return (model.predict(points, verbose=0) > 0.5).astype(int)
