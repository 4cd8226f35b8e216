"""Integer labels for the categorical loss.

{call} returned {got}, expected {expected}. `CategoricalCrossentropy` wants rows.
"""

import keras

BREAKS = "categorical-or-sparse"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.CategoricalCrossentropy(from_logits=True))
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
