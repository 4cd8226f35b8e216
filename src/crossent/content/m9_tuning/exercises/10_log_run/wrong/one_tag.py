"""Both curves under one tag.

{call} returned {got}, expected {expected}. Two curves under one tag become one zigzag.
"""

BREAKS = "tags"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for losses in history.values():
            for epoch, loss in enumerate(losses):
                writer.add_scalar("loss", loss, epoch)
