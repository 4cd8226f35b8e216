"""The model is frozen.

{call} returned {got}, expected {expected}. It cannot go on learning afterwards. Use
`torch.no_grad()`.
"""

import torch
from torch import nn

BREAKS = "untouched"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    model.requires_grad_(False)
    losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return losses
