"""A relu, so that no score is negative.

{call} returned {got}, expected {expected}. At 0 its slope is 0, and its scores are no probabilities.
"""

import keras
import numpy as np

BREAKS = "stays"


def fit(X, labels, num_classes, learning_rate, epochs):
    X, labels = np.asarray(X, dtype="float32"), np.asarray(labels)
    layer = keras.layers.Dense(num_classes, "relu", kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((X.shape[1],)), layer])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=keras.losses.SparseCategoricalCrossentropy())
    history = model.fit(X, labels, batch_size=len(X), epochs=epochs, verbose=0)
    return history.history["loss"], layer.get_weights()[0]
