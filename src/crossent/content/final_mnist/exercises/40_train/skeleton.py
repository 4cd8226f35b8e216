def train(model, train_set, val_set, epochs, on_epoch):
    """Train the model itself, and write down loss and accuracy after each epoch.

    model: images (N, 1, 28, 28) -> logits (N, 10); its parameters are changed.
    train_set, val_set: pairs of images, float32, shape (N, 1, 28, 28) in [0, 1], and labels, int64, shape (N,).
    epochs: how often the training set is gone through.
    on_epoch: called as on_epoch(epoch, history) after each epoch, when its numbers are in the history.
    Returns the history: a dict of the lists "train_loss", "val_loss", "train_accuracy", "val_accuracy", a float for each
    epoch. Training numbers are those of the epoch as it runs, or measured at its end; validation numbers at its end.

    train(build_model(), train_set, val_set, 2, lambda epoch, history: None) -> four lists of two floats
    """
    raise NotImplementedError
