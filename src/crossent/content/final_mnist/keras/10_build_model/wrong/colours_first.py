"""The colour comes first.

{call} returned {got}, expected {expected}. That is PyTorch's order of axes. In Keras the colours come last.
"""

import keras

BREAKS = "shapes"


def build_model():
    return keras.Sequential(
        [
            keras.Input((1, 28, 28)),
            keras.layers.Conv2D(8, 1, activation="relu"),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10),
        ]
    )
