"""Written as text.

{call} returned {got}, expected {expected}. `add_text` writes words, not a curve.
"""

BREAKS = "closed"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for epoch, loss in enumerate(losses):
                writer.add_text(f"loss/{name}", str(loss), epoch)
