"""A folder for each curve.

{call} returned {got}, expected {expected}. The two curves lie in folders below log_dir.
"""

BREAKS = "closed"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    for name, losses in history.items():
        with SummaryWriter(f"{log_dir}/{name}") as writer:
            for epoch, loss in enumerate(losses):
                writer.add_scalar(f"loss/{name}", loss, epoch)
