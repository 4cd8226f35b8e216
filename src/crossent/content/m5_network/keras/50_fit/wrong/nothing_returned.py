"""Nothing is returned.

{call} returned {got}, expected {expected}. The losses are to come back.
"""

import keras

BREAKS = "list"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    model.fit(X, y, batch_size=128, epochs=epochs, verbose=0)
