"""Rows, and the other loss.

{call} returned {got}, expected {expected}. It expects probabilities by default, too, and divides 0 by 0.
"""

import keras
import numpy as np

BREAKS = "not-a-number"


def fit(X, labels, num_classes, learning_rate, epochs):
    X, labels = np.asarray(X, dtype="float32"), np.asarray(labels)
    layer = keras.layers.Dense(num_classes, kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((X.shape[1],)), layer])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=keras.losses.CategoricalCrossentropy())
    history = model.fit(X, np.eye(num_classes)[labels], batch_size=len(X), epochs=epochs, verbose=0)
    return history.history["loss"], layer.get_weights()[0]
