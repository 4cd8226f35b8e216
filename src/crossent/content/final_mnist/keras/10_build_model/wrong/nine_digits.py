"""Nine digits.

{call} returned {got}, expected {expected}. There are ten, with 0.
"""

import keras

BREAKS = "shapes"


def build_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(9),
        ]
    )
