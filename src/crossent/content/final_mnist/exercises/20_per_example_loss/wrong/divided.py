"""Divided by N.

{call} returned {got}, expected {expected}. The losses are divided by their number. That is what a
mean does once.
"""

import torch
from torch import nn

BREAKS = "averaged"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return losses / len(labels)
