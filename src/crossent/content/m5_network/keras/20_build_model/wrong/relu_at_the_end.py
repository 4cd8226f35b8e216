"""A ReLU at the end.

{call} returned {got}, expected {expected}. Logits have any sign.
"""

import keras

BREAKS = "ending"


def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(3, activation="relu"),
        ]
    )
