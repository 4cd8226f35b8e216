"""Yes or no for each class.

{call} returned {got}, expected {expected}. One question of many answers was asked.
"""

import keras
import numpy as np

BREAKS = "first-loss"


def fit(X, labels, num_classes, learning_rate, epochs):
    X, labels = np.asarray(X, dtype="float32"), np.asarray(labels)
    layer = keras.layers.Dense(num_classes, kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((X.shape[1],)), layer])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=keras.losses.BinaryCrossentropy(from_logits=True))
    history = model.fit(X, np.eye(num_classes)[labels], batch_size=len(X), epochs=epochs, verbose=0)
    return history.history["loss"], layer.get_weights()[0]
