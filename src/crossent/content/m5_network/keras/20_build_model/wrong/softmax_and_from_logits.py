"""A softmax, and `from_logits=True`.

{call} returned {got}, expected {expected}. The loss is told that the probabilities are logits. Keras finds the
logits behind a softmax that comes last, uses them and warns; behind any other layer it does not. Choose one.
"""

import keras

BREAKS = "agrees"


def build_model(hidden=16):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return model
