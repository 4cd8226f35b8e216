"""Smoothed labels.

{call} returned {got}, expected {expected}. Smoothing changes what is true.
"""

import keras
import numpy as np

BREAKS = "losses"


def fit(X, labels, num_classes, learning_rate, epochs):
    X, labels = np.asarray(X, dtype="float32"), np.asarray(labels)
    layer = keras.layers.Dense(num_classes, kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((X.shape[1],)), layer])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=keras.losses.CategoricalCrossentropy(from_logits=True, label_smoothing=0.1))
    history = model.fit(X, np.eye(num_classes)[labels], batch_size=len(X), epochs=epochs, verbose=0)
    return history.history["loss"], layer.get_weights()[0]
