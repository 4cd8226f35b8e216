"""The last loss alone.

{call} returned {got}, expected {expected}. A curve is a number for each epoch.
"""

BREAKS = "steps"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            writer.add_scalar(f"loss/{name}", losses[-1], len(losses))
