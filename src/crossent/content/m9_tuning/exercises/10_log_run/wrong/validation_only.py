"""One curve is missing.

{call} returned {got}, expected {expected}. Only the validation losses are written.
"""

BREAKS = "tags"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for epoch, loss in enumerate(history["val"]):
            writer.add_scalar("loss/val", loss, epoch)
