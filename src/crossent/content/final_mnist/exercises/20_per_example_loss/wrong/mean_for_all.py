"""The mean for everybody.

{call} returned {got}, expected {expected}. Each image has its own loss.
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
    return losses.mean().expand(len(labels))
