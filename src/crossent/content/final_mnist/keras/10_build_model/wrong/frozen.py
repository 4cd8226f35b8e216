"""A frozen layer.

{call} returned {got}, expected {expected}. `trainable=False` keeps it from learning.
"""

import keras

BREAKS = "learns"


def build_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu", trainable=False),
            keras.layers.Dense(10),
        ]
    )
