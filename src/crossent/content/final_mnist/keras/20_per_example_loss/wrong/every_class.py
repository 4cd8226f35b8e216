"""A loss for each class.

{call} returned {got}, expected {expected}. It is not the label's alone.
"""

import keras
import numpy as np

BREAKS = "returns"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return -np.log(np.asarray(keras.ops.softmax(logits)))
