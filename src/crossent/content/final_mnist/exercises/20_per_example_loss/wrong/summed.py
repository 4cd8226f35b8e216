"""The sum.

{call} returned {got}, expected {expected}. That is one number for all images.
"""

import torch
from torch import nn

BREAKS = "returns"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="sum")
    model.train(was)
    return losses
