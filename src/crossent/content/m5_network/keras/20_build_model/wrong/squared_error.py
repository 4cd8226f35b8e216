"""Squared error.

{call} returned {got}, expected {expected}. The loss is to be a cross-entropy.
"""

import keras

BREAKS = "agrees"


def build_model(hidden=16):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(3),
        ]
    )
    model.compile("sgd", "mse")
    return model
