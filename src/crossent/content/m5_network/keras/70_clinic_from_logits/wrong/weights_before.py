"""The weights before the training.

{call} returned {got}, expected {expected}. Read them after `fit`.
"""

import keras
import numpy as np

BREAKS = "weights"


def fit(X, labels, num_classes, learning_rate, epochs):
    X, labels = np.asarray(X, dtype="float32"), np.asarray(labels)
    layer = keras.layers.Dense(num_classes, kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((X.shape[1],)), layer])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    weights = np.zeros((X.shape[1], num_classes))
    history = model.fit(X, labels, batch_size=len(X), epochs=epochs, verbose=0)
    return history.history["loss"], weights
