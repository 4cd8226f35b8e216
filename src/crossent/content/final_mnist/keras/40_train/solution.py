import keras

NAMES = {
    "loss": "train_loss",
    "val_loss": "val_loss",
    "accuracy": "train_accuracy",
    "val_accuracy": "val_accuracy",
}


def train(model, train_set, val_set, epochs, on_epoch):
    """Keras's own loop, and a callback that hands its numbers on."""
    # A list for each name. One list under four names would get all the numbers.
    history = {name: [] for name in NAMES.values()}

    def tell(epoch, logs):
        # Keras has names of its own: `loss` is that of the epoch as it ran, `val_loss` was measured at its end.
        for theirs, ours in NAMES.items():
            history[ours].append(float(logs[theirs]))
        on_epoch(epoch, history)

    model.compile(
        keras.optimizers.Adam(0.001),
        # Sparse: the labels are integers. from_logits: the model ends without a softmax.
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    model.fit(
        *train_set,
        batch_size=64,
        epochs=epochs,
        validation_data=val_set,
        callbacks=[keras.callbacks.LambdaCallback(on_epoch_end=tell)],
        verbose=0,
    )
    return history
