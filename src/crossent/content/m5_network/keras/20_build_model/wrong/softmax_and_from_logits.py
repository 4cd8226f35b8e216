"""A softmax, and `from_logits=True`.

{call} returned {got}, expected {expected}. That is a softmax twice. Choose one.
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
