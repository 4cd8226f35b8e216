"""Other tags.

{call} returned {got}, expected {expected}. The tags are loss_train and loss_val. The slash makes the group.
"""

BREAKS = "tags"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch, loss in enumerate(losses):
                writer.add_scalar(f"loss_{name}", loss, epoch)
