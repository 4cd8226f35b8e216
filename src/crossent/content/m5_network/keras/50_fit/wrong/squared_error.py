"""Squared error.

{call} returned {got}, expected {expected}. The loss is to be a cross-entropy.
"""

import keras

BREAKS = "measured"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), "mse")
    return model.fit(X, keras.utils.to_categorical(y), batch_size=128, epochs=epochs, verbose=0).history["loss"]
