"""What `evaluate` gives.

{call} returned {got}, expected {expected}. `model.evaluate` averages over all images.
"""

import keras

BREAKS = "returns"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    model.compile(loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.evaluate(images, labels, verbose=0)
