"""No validation data.

{call} returned {got}, expected {expected}. Without them there is no `val_loss`.
"""

import keras

BREAKS = "history-key"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["val_loss"]
