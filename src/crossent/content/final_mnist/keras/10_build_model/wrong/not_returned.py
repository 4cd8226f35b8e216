"""Nothing comes back.

{call} returned {got}, expected {expected}. The last line has no `return`.
"""

import keras

BREAKS = "model"


def build_model():
    keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10),
        ]
    )
