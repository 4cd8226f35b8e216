"""Not flattened.

{call} returned {got}, expected {expected}. A dense layer works along the last axis alone.
"""

import keras

BREAKS = "shapes"


def build_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10),
        ]
    )
