"""A column.

{call} returned {got}, expected {expected}. The result has a second axis, as `gather` leaves it.
"""

import torch
from torch import nn

BREAKS = "returns"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = -model(images).log_softmax(dim=1).gather(1, labels[:, None])
    model.train(was)
    return losses
