def log_run(log_dir, history):
    """Each list under a tag of its own, the epoch as the step."""
    # Imported here: it takes a while to load, and nothing else in this file needs it.
    from torch.utils.tensorboard import SummaryWriter

    # `with` closes the writer. What is written waits in memory until then.
    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch, loss in enumerate(losses):
                writer.add_scalar(f"loss/{name}", loss, epoch)
