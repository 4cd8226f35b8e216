"""A softmax over the images.

{call} returned {got}, expected {expected}. Axis 0 is the batch.
"""

import keras

BREAKS = "alone"


def build_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10),
            keras.layers.Softmax(axis=0),
        ]
    )
