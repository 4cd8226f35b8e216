"""A softmax, and `from_logits=True`.

{call} returned {got}, expected {expected}. The softmax comes last, so Keras finds the logits behind it, uses them and
warns. With a layer in between it would take the softmax twice, and say nothing.
"""

import keras

BREAKS = "from-logits"

def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
