"""Smoothed already.

{call} returned {got}, expected {expected}. The losses are averaged over the epochs. TensorBoard can smooth by itself.
"""

BREAKS = "values"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch in range(len(losses)):
                writer.add_scalar(f"loss/{name}", sum(losses[: epoch + 1]) / (epoch + 1), epoch)
