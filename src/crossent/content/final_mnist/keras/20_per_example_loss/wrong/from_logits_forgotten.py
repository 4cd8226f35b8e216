"""`from_logits` left False.

{call} returned {got}, expected {expected}. The loss expects probabilities by default.
"""

import keras
import numpy as np

BREAKS = "from-logits"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return np.asarray(keras.losses.SparseCategoricalCrossentropy(reduction="none")(labels, logits))
