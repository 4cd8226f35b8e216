"""A copy is trained.

{call} returned {got}, expected {expected}. `clone_model` makes another one.
"""

import keras

BREAKS = "itself"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    copy = keras.models.clone_model(model)
    copy.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return copy.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
