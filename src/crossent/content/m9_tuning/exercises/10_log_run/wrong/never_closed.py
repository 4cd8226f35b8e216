"""The writer is never closed.

{call} returned {got}, expected {expected}. What is written waits in memory until the writer is flushed or closed.
"""

BREAKS = "closed"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    writer = SummaryWriter(str(log_dir))
    for name, losses in history.items():
        for epoch, loss in enumerate(losses):
            writer.add_scalar(f"loss/{name}", loss, epoch)
