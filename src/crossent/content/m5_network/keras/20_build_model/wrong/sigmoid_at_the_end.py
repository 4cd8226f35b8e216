"""A sigmoid at the end.

{call} returned {got}, expected {expected}. It gives three numbers between 0 and 1 that do not sum to 1.
"""

import keras

BREAKS = "ending"


def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(3, activation="sigmoid"),
        ]
    )
