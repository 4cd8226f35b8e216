"""The first epoch is missing.

{call} returned {got}, expected {expected}. The first loss is left out.
"""

BREAKS = "steps"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch in range(1, len(losses)):
                writer.add_scalar(f"loss/{name}", losses[epoch], epoch)
