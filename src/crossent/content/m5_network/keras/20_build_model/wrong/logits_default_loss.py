"""Logits, and `from_logits` left False.

{call} returned {got}, expected {expected}. Keras expects probabilities by default. Write
`SparseCategoricalCrossentropy(from_logits=True)`.
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
    model.compile("sgd", keras.losses.SparseCategoricalCrossentropy())
    return model
