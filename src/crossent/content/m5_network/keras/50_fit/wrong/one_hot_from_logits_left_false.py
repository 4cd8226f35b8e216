"""One-hot labels, and `from_logits` left False.

{call} returned {got}, expected {expected}. The loss expects probabilities by default.
"""

import keras

BREAKS = "from-logits"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.CategoricalCrossentropy())
    return model.fit(X, keras.utils.to_categorical(y), batch_size=128, epochs=epochs, verbose=0).history["loss"]
