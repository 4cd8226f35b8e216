"""The first layer is frozen.

{call} returned {got}, expected {expected}. `trainable = False` keeps it from learning.
"""

import keras

BREAKS = "itself"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.layers[0].trainable = False
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
