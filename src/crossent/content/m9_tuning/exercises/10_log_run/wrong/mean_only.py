"""The mean of the run.

{call} returned {got}, expected {expected}. A curve is a number for each epoch, not their mean.
"""

BREAKS = "steps"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            writer.add_scalar(f"loss/{name}", sum(losses) / len(losses), 0)
