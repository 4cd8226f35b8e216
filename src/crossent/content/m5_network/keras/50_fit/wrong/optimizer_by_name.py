"""The optimizer by its name.

{call} returned {got}, expected {expected}. It has a learning rate of its own.
"""

import keras

BREAKS = "rate"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
