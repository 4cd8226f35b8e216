"""The step is missing.

{call} returned {got}, expected {expected}. Without a step, each number is at step 0.
"""

BREAKS = "steps"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for loss in losses:
                writer.add_scalar(f"loss/{name}", loss)
