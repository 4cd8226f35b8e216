"""The loss by its name.

{call} returned {got}, expected {expected}. By its name it expects probabilities.
"""

import keras

BREAKS = "agrees"


def build_model():
    model = keras.Sequential(
        [
            keras.Input((28, 28, 1)),
            keras.layers.Flatten(),
            keras.layers.Dense(64, activation="relu"),
            keras.layers.Dense(10),
        ]
    )
    model.compile("adam", "sparse_categorical_crossentropy")
    return model
