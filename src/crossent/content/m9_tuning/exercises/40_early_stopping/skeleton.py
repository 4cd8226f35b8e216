def early_stopping(val_losses, patience):
    """Where a run would have stopped, and which epoch's weights it keeps. Epochs count from 0.

    val_losses: the validation losses of a run, one an epoch, read one after the other.
    patience: training stops as soon as the lowest loss so far is that many epochs old.
    Returns (stop, best): the last epoch that is trained, and the epoch of the lowest loss up to there.
    Only a lower loss counts as better. A run that never stops ends with its last epoch.
    ValueError: patience below 1.

    early_stopping([1.0, 0.8, 0.9, 0.85, 0.7], 2) -> (3, 1)
    """
    raise NotImplementedError
