"""All weights are 0.

{call} returned {got}, expected {expected}. Every hidden unit then learns the same, or nothing.
"""

import keras

BREAKS = "learns"


def build_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu", kernel_initializer="zeros"),
            keras.layers.Dense(10, kernel_initializer="zeros"),
        ]
    )
