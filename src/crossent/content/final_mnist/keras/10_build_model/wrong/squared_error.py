"""Squared error.

{call} returned {got}, expected {expected}. Compiled with it, the model learns from another loss.
"""

import keras

BREAKS = "agrees"


def build_model():
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10, activation="softmax"),
        ]
    )
    model.compile("adam", "mse")
    return model
