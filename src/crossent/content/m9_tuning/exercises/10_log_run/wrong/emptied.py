"""The history is emptied.

{call} returned {got}, expected {expected}. `pop` takes the losses out of the history.
"""

BREAKS = "unchanged"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch in range(len(losses)):
                writer.add_scalar(f"loss/{name}", losses.pop(0), epoch)
