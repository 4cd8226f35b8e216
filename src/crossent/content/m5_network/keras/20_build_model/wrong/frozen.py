"""A frozen layer.

{call} returned {got}, expected {expected}. `trainable=False` keeps it from learning.
"""

import keras

BREAKS = "learns"


def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu", trainable=False),
            keras.layers.Dense(3),
        ]
    )
