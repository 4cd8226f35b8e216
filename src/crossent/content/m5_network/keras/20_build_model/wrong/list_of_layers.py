"""A list of layers.

{call} returned {got}, expected {expected}. `keras.Sequential` makes a model of it.
"""

import keras

BREAKS = "model"


def build_model(hidden=16):
    return [keras.Input((2,)), keras.layers.Dense(hidden, activation="relu"), keras.layers.Dense(3)]
