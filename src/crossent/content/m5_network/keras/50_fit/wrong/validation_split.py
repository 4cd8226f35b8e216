"""The last rows kept back.

{call} returned {got}, expected {expected}. `validation_split` takes the last rows as they stand.
"""

import keras

BREAKS = "everything"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0, validation_split=0.15).history["loss"]
