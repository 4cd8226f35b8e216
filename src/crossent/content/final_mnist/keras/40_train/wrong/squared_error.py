"""Squared error.

{call} returned {got}, expected {expected}. It is no cross-entropy.
"""

import keras

BREAKS = "val-loss"


def train(model, train_set, val_set, epochs, on_epoch):
    history = {name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")}

    def tell(epoch, logs):
        history["train_loss"].append(logs["loss"])
        history["val_loss"].append(logs["val_loss"])
        history["train_accuracy"].append(logs["sparse_categorical_accuracy"])
        history["val_accuracy"].append(logs["val_sparse_categorical_accuracy"])
        on_epoch(epoch, history)

    model.compile(keras.optimizers.Adam(0.001), lambda y, z: keras.losses.mean_squared_error(keras.ops.one_hot(keras.ops.reshape(y, (-1,)), 10), keras.ops.softmax(z)), metrics=["sparse_categorical_accuracy"])
    after = keras.callbacks.LambdaCallback(on_epoch_end=tell)
    model.fit(*train_set, batch_size=64, epochs=epochs, validation_data=val_set, callbacks=[after], verbose=0)
    return history
