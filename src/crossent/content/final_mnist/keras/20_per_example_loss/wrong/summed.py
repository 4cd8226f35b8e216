"""Their sum.

{call} returned {got}, expected {expected}. `sum` adds the losses up.
"""

import keras

BREAKS = "returns"


def per_example_loss(model, images, labels):
    logits = model.predict(images, batch_size=1000, verbose=0)
    return keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum")(labels, logits)
