"""The same model again.

{call} returned {got}, expected {expected}. It is kept, so that every caller trains the same one.
"""

import keras

BREAKS = "fresh"

MADE = {}


def build_model(hidden=16):
    if hidden not in MADE:
        MADE[hidden] = keras.Sequential(
            [
                keras.Input((2,)),
                keras.layers.Dense(hidden, activation="relu"),
                keras.layers.Dense(3),
            ]
        )
    return MADE[hidden]
