"""A backward pass.

{call} returned {got}, expected {expected}. Gradients are left behind. Measuring needs none.
"""

import torch
from torch import nn

BREAKS = "untouched"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    losses.sum().backward()
    model.train(was)
    return losses.detach()
