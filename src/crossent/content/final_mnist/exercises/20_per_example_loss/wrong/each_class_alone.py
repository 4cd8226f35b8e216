"""Each class on its own.

{call} returned {got}, expected {expected}. Those are ten yes-or-no questions. Digits exclude each
other.
"""

import torch
from torch import nn

BREAKS = "each-class-alone"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.binary_cross_entropy_with_logits(model(images), nn.functional.one_hot(labels, 10).float(), reduction="none").mean(dim=1)
    model.train(was)
    return losses
