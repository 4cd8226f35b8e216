"""Too large.

{call} returned {got}, expected {expected}. Each of 784 pixels meets each of 4,000 units.
"""

import keras

BREAKS = "size"


def build_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(4000, activation="relu"),
            keras.layers.Dense(10),
        ]
    )
