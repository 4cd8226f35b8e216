"""Old weights are put back.

{call} returned {got}, expected {expected}. The model is to be trained afterwards.
"""

import keras

BREAKS = "itself"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model.compile(keras.optimizers.SGD(learning_rate), keras.losses.SparseCategoricalCrossentropy(from_logits=True))
    before = model.get_weights()
    losses = model.fit(X, y, batch_size=128, epochs=epochs, verbose=0).history["loss"]
    model.set_weights(before)
    return losses
