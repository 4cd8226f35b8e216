"""Rows for the sparse loss.

{call} returned {got}, expected {expected}. `SparseCategoricalCrossentropy` wants integers.
"""

import keras

BREAKS = "categorical-or-sparse"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit(X, keras.utils.to_categorical(y), batch_size=128, epochs=epochs, verbose=0).history["loss"]
