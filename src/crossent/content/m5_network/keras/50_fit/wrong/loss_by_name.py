"""The loss by its name.

{call} returned {got}, expected {expected}. The name stands for `from_logits=False`.
"""

import keras

BREAKS = "from-logits"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), "sparse_categorical_crossentropy")
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
