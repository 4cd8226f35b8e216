"""A gradient is left on.

{call} returned {got}, expected {expected}. Each loss keeps the whole graph in memory.
"""

import torch
from torch import nn

BREAKS = "gradient"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return losses
