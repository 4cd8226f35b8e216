"""Sorted.

{call} returned {got}, expected {expected}. Each loss stands where its image stands.
"""

import torch
from torch import nn

BREAKS = "reordered"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return losses.sort(descending=True).values
