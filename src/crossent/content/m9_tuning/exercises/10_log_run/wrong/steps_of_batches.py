"""Steps of a hundred.

{call} returned {got}, expected {expected}. The steps go up by a hundred, as if they were batches.
"""

BREAKS = "steps"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch, loss in enumerate(losses):
                writer.add_scalar(f"loss/{name}", loss, 100 * epoch)
