"""Autograd stays off.

{call} returned {got}, expected {expected}. It is switched off, and not on again.
"""

import torch
from torch import nn

BREAKS = "gradient"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    torch.set_grad_enabled(False)
    losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return losses
