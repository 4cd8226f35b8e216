"""A folder of its own.

{call} returned {got}, expected {expected}. The writer is made without the folder, so it writes into runs/ with a name of its own.
"""

BREAKS = "files"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    import os
    import tempfile

    with SummaryWriter(os.path.join(tempfile.gettempdir(), "runs")) as writer:
        for name, losses in history.items():
            for epoch, loss in enumerate(losses):
                writer.add_scalar(f"loss/{name}", loss, epoch)
