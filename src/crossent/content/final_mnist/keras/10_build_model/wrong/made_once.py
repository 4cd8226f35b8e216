"""Made once.

{call} returned {got}, expected {expected}. It is made when the file is read, so that every caller trains the same one.
"""

import keras

BREAKS = "fresh"


MODEL = []


def build_model():
    if not MODEL:
        MODEL.append(
            keras.Sequential(
                [
                    keras.Input((28, 28, 1)),
                    keras.layers.Flatten(),
                    keras.layers.Dense(64, activation="relu"),
                    keras.layers.Dense(10),
                ]
            )
        )
    return MODEL[0]
