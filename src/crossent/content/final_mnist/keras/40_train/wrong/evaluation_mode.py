"""In evaluation mode.

{call} returned {got}, expected {expected}. `training=False` turns dropout off.
"""

import keras
import tensorflow as tf

BREAKS = "mode"


def train(model, train_set, val_set, epochs, on_epoch):
    images, labels = train_set
    history = {name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")}
    loss_of, adam = keras.losses.SparseCategoricalCrossentropy(from_logits=True), keras.optimizers.Adam(0.001)
    for epoch in range(epochs):
        for start in range(0, len(labels), 64):
            with tf.GradientTape() as tape:
                loss = loss_of(labels[start : start + 64], model(images[start : start + 64], training=False))
            adam.apply(tape.gradient(loss, model.trainable_weights), model.trainable_weights)
        for name, (x, y) in (("train", train_set), ("val", val_set)):
            logits = model.predict(x, verbose=0)
            history[f"{name}_loss"].append(float(loss_of(y, logits)))
            history[f"{name}_accuracy"].append(float((logits.argmax(axis=1) == y).mean()))
        on_epoch(epoch, history)
    return history
