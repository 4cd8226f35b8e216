"""The loss of two classes.

{call} returned {got}, expected {expected}. `binary_crossentropy` asks yes or no for each class alone.
"""

import keras

BREAKS = "agrees"


def build_model(hidden=16):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(3, activation="softmax"),
        ]
    )
    model.compile("sgd", "binary_crossentropy")
    return model
