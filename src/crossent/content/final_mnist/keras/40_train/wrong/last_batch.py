"""The last batch alone.

{call} returned {got}, expected {expected}. The loss of an epoch is that of all its images.
"""

import keras

BREAKS = "train-loss"


def train(model, train_set, val_set, epochs, on_epoch):
    history = {name: [] for name in ("train_loss", "val_loss", "train_accuracy", "val_accuracy")}

    def tell(epoch, logs):
        history["train_loss"].append(last[0])
        history["val_loss"].append(logs["val_loss"])
        history["train_accuracy"].append(logs["accuracy"])
        history["val_accuracy"].append(logs["val_accuracy"])
        on_epoch(epoch, history)

    last = [0.0]

    model.compile(
        keras.optimizers.Adam(0.001),
        keras.losses.SparseCategoricalCrossentropy(from_logits=True),
        metrics=["accuracy"],
    )
    for epoch in range(epochs):
        for start in range(0, len(train_set[1]), 64):
            rows = slice(start, start + 64)
            last[0] = float(model.train_on_batch(train_set[0][rows], train_set[1][rows], return_dict=True)["loss"])
            model.reset_metrics()
        train_accuracy = float((model.predict(train_set[0], verbose=0).argmax(axis=1) == train_set[1]).mean())
        loss, accuracy = model.evaluate(*val_set, verbose=0)
        tell(epoch, {"val_loss": loss, "accuracy": train_accuracy, "val_accuracy": accuracy})
    return history
