"""A list of layers.

{call} returned {got}, expected {expected}. `keras.Sequential` makes a model of it.
"""

import keras

BREAKS = "model"


def build_model():
    return [keras.layers.Flatten(), keras.layers.Dense(64, activation="relu"), keras.layers.Dense(10)]
