"""One output.

{call} returned {got}, expected {expected}. A single score tells two classes apart. Three take
`Dense(3)`.
"""

import keras

BREAKS = "shapes"


def build_model(hidden=16):
    return keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(1),
        ]
    )
