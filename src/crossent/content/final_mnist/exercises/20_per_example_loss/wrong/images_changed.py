"""The images are changed.

{call} returned {got}, expected {expected}. They are darkened in place. Make a new tensor.
"""

import torch
from torch import nn

BREAKS = "untouched"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    images *= 0.5
    model.train(was)
    return losses
