"""The mean alone.

{call} returned {got}, expected {expected}. `reduction` was left out, and the default is the mean.
"""

import keras

BREAKS = "returns"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True)(labels, logits)
