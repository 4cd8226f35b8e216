"""Both mendings at once.

{call} returned {got}, expected {expected}. One of them: a softmax, or `from_logits=True`.
"""

import keras
import numpy as np

BREAKS = "one-softmax"


def fit(X, labels, num_classes, learning_rate, epochs):
    X, labels = np.asarray(X, dtype="float32"), np.asarray(labels)
    layer = keras.layers.Dense(num_classes, "softmax", kernel_initializer="zeros")
    model = keras.Sequential([keras.Input((X.shape[1],)), layer])
    model.compile(optimizer=keras.optimizers.SGD(learning_rate), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    history = model.fit(X, labels, batch_size=len(X), epochs=epochs, verbose=0)
    return history.history["loss"], layer.get_weights()[0]
