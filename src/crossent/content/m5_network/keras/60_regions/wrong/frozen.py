"""The model is frozen.

{call} returned {got}, expected {expected}. `trainable = False` is no evaluation mode, and it stays.
"""

import numpy as np

BREAKS = "traces"


def predict_classes(model, points):
    points = np.asarray(points, dtype="float32")
    model.trainable = False
    return model.predict(points, verbose=0).argmax(axis=1)
