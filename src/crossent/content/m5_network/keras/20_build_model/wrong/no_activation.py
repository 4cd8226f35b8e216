"""No activation.

{call} returned {got}, expected {expected}. Two `Dense` layers without anything between them are one.
"""

import keras

BREAKS = "bends"


def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden),
            keras.layers.Dense(3),
        ]
    )
