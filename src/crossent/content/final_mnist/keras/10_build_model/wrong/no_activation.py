"""No activation.

{call} returned {got}, expected {expected}. Layers without one are a single linear layer.
"""

import keras

BREAKS = "bends"


def build_model():
    return keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Conv2D(8, 3),
            keras.layers.Flatten(),
            keras.layers.Dense(64),
            keras.layers.Dense(10),
        ]
    )
