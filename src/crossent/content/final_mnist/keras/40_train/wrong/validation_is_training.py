"""The training set twice.

{call} returned {got}, expected {expected}. `validation_data` is the training set.
"""

import keras

BREAKS = "val-loss"


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
    model.fit(*train_set, batch_size=64, epochs=epochs, validation_data=train_set, callbacks=[after], verbose=0)
    return history
