"""Yes or no for each class.

{call} returned {got}, expected {expected}. `BinaryCrossentropy` looks at each class alone.
"""

import keras

BREAKS = "measured"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.BinaryCrossentropy(from_logits=True))
    return model.fit(X, keras.utils.to_categorical(y), batch_size=128, epochs=epochs, verbose=0).history["loss"]
