"""The name comes first.

{call} returned {got}, expected {expected}. The tags are train/loss and val/loss, so the two curves are in two groups.
"""

BREAKS = "tags"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch, loss in enumerate(losses):
                writer.add_scalar(f"{name}/loss", loss, epoch)
