"""One unit with a softmax.

{call} returned {got}, expected {expected}. A softmax over one number is always 1. Three classes take
three units.
"""

import keras

BREAKS = "shapes"


def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(1, activation="softmax"),
        ]
    )
