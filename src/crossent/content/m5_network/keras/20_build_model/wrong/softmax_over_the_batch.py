"""A softmax over the batch.

{call} returned {got}, expected {expected}. `axis=0` is the batch. Each point has a row of its own, the
last axis.
"""

import keras

BREAKS = "alone"


def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(3),
            keras.layers.Softmax(axis=0),
        ]
    )
