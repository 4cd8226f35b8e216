"""The curves are exchanged.

{call} returned {got}, expected {expected}. The training losses are under loss/val.
"""

BREAKS = "values"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for epoch, (train, val) in enumerate(zip(history["train"], history["val"])):
            writer.add_scalar("loss/train", val, epoch)
            writer.add_scalar("loss/val", train, epoch)
