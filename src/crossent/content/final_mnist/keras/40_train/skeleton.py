def train(model, train_set, val_set, epochs, on_epoch):
    """Train the model itself, and write down loss and accuracy after each epoch.

    model: a keras.Model as build_model makes it, images (N, 28, 28, 1) -> (N, 10); its weights are changed.
    train_set, val_set: pairs of images, a float32 array, shape (N, 28, 28, 1) in [0, 1], and integer labels, shape (N,).
    epochs: how often the training set is gone through.
    on_epoch: called as on_epoch(epoch, history) after each epoch, when its numbers are in the history.
    Returns the history: a dict of the lists "train_loss", "val_loss", "train_accuracy", "val_accuracy", a float for each
    epoch. Training numbers are those of the epoch as it runs, or measured at its end; validation numbers at its end.

    train(build_model(), train_set, val_set, 2, lambda epoch, history: None) -> four lists of two floats
    """
    raise NotImplementedError
