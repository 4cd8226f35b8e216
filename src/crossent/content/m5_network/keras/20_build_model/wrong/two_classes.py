"""Two outputs.

{call} returned {got}, expected {expected}. There are three clouds.
"""

import keras

BREAKS = "shapes"


def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(2),
        ]
    )
