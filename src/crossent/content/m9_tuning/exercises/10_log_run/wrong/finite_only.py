"""What is not finite is left out.

{call} returned {got}, expected {expected}. A curve that ends early looks like a run that was stopped.
"""

BREAKS = "diverged"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    import math

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch, loss in enumerate(losses):
                if math.isfinite(loss):
                    writer.add_scalar(f"loss/{name}", loss, epoch)
