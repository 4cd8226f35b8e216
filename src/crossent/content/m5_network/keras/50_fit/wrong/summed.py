"""The sum over each batch.

{call} returned {got}, expected {expected}. The mean is the default.
"""

import keras

BREAKS = "measured"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True, reduction="sum"))
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
