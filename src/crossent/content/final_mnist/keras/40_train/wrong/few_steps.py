"""Few steps.

{call} returned {got}, expected {expected}. `steps_per_epoch` ends the epoch early.
"""

import keras

BREAKS = "every"


def train(model, train_set, val_set, epochs, on_epoch):
    history = {name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")}

    def tell(epoch, logs):
        history["train_loss"].append(logs["loss"])
        history["val_loss"].append(logs["val_loss"])
        history["train_accuracy"].append(logs["accuracy"])
        history["val_accuracy"].append(logs["val_accuracy"])
        on_epoch(epoch, history)

    model.compile(
        keras.optimizers.Adam(0.001),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    after = keras.callbacks.LambdaCallback(on_epoch_end=tell)
    for epoch in range(epochs):
        model.fit(*train_set, batch_size=64, initial_epoch=epoch, epochs=epoch + 1, steps_per_epoch=3, validation_data=val_set, callbacks=[after], verbose=0)
    return history
