"""One count for both curves.

{call} returned {got}, expected {expected}. The step goes on counting from the first curve to the second.
"""

BREAKS = "steps"


def log_run(log_dir, history):
    from torch.utils.tensorboard import SummaryWriter

    step = 0
    with SummaryWriter(str(log_dir)) as writer:
        for name, losses in history.items():
            for loss in losses:
                writer.add_scalar(f"loss/{name}", loss, step)
                step += 1
