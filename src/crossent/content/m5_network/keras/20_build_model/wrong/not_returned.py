"""Nothing is returned.

{call} returned {got}, expected {expected}. The model is made and forgotten.
"""

import keras

BREAKS = "model"


def build_model(hidden=16):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(3),
        ]
    )
