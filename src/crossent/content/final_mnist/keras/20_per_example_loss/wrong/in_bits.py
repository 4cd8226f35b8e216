"""In bits.

{call} returned {got}, expected {expected}. The course counts in nats.
"""

import keras
import numpy as np

BREAKS = "bits"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return np.asarray(keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="none")(labels, logits)) / np.log(2)
