"""`from_logits` left False.

{call} returned {got}, expected {expected}. The loss expects probabilities by default.
"""

import keras

BREAKS = "from-logits"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy())
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
