"""Logits, and the loss by its name.

{call} returned {got}, expected {expected}. The name stands for the loss with `from_logits=False`. Logits
need `SparseCategoricalCrossentropy(from_logits=True)`.
"""

import keras

BREAKS = "agrees"


def build_model(hidden=16):
    model = keras.Sequential(
        [
            keras.Input((2,)),
            keras.layers.Dense(hidden, activation="relu"),
            keras.layers.Dense(3),
        ]
    )
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model
