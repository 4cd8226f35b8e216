"""A ReLU at the end.

{call} returned {got}, expected {expected}. It makes every negative logit 0.
"""

import keras

BREAKS = "ending"


def build_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10, activation="relu"),
        ]
    )
