"""`hidden` is not used.

{call} returned {got}, expected {expected}. The layer is as wide whatever is asked for.
"""

import keras

BREAKS = "units"


def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(16, activation="relu"),
            keras.layers.Dense(3),
        ]
    )
