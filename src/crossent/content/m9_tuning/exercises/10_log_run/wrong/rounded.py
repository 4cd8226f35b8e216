"""Rounded.

{call} returned {got}, expected {expected}. The losses have two digits.
"""

BREAKS = "values"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch, loss in enumerate(losses):
                writer.add_scalar(f"loss/{name}", round(loss, 2), epoch)
