"""Value and step are exchanged.

{call} returned {got}, expected {expected}. The epoch is written as the value, and the loss as the step.
"""

BREAKS = "steps"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch, loss in enumerate(losses):
                writer.add_scalar(f"loss/{name}", epoch, loss)
