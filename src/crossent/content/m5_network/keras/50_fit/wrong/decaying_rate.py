"""The rate decays at once.

{call} returned {got}, expected {expected}. It becomes too small long before the end.
"""

import keras

BREAKS = "trained"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(keras.optimizers.schedules.ExponentialDecay(learning_rate, 25, 0.5)), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    return [float(model.train_on_batch(X, y)) for _ in range(epochs)]
