"""By its own answer.

{call} returned {got}, expected {expected}. The label plays no part.
"""

import keras
import numpy as np

BREAKS = "entropy"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return np.asarray(keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")(logits.argmax(axis=1), logits))
