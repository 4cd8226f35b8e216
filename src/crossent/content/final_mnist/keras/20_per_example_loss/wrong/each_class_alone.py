"""Each class alone.

{call} returned {got}, expected {expected}. `BinaryCrossentropy` asks ten yes-or-no questions.
"""

import keras
import numpy as np

BREAKS = "each-class-alone"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return np.asarray(keras.losses.BinaryCrossentropy(from_logits=True, reduction="none")(np.eye(10)[labels], logits))
