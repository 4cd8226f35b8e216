"""`add_scalars`.

{call} returned {got}, expected {expected}. `add_scalars` makes a run in a folder of its own for each curve.
"""

BREAKS = "closed"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for epoch, (train, val) in enumerate(zip(history["train"], history["val"])):
            writer.add_scalars("loss", {"train": train, "val": val}, epoch)
