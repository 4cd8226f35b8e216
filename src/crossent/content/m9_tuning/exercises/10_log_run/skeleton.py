def log_run(log_dir, history):
    """Write a run's losses into TensorBoard's event files.

    log_dir: the run's own folder; it is made if it is not there.
    history: {"train": [...], "val": [...]}, one loss an epoch each.
    Writes the scalars "loss/train" and "loss/val", a step for each epoch.

    log_run("runs/first", {"train": [0.9, 0.5], "val": [1.0, 0.7]}) -> two curves of two losses
    """
    raise NotImplementedError
