"""A loop of its own, in evaluation mode.

{call} returned {got}, expected {expected}. `model(X)` alone is evaluation mode.
"""

import keras
import tensorflow as tf

BREAKS = "mode"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    loss_of, optimizer, losses = keras.losses.SparseCategoricalCrossentropy(from_logits=True), keras.optimizers.SGD(learning_rate), []
    for _ in range(epochs):
        with tf.GradientTape() as tape:
            loss = loss_of(y, model(X))
        optimizer.apply_gradients(zip(tape.gradient(loss, model.trainable_weights), model.trainable_weights))
        losses.append(float(loss))
    return losses
