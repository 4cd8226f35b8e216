"""The probability.

{call} returned {got}, expected {expected}. The logarithm is missing.
"""

import torch
from torch import nn

BREAKS = "no-logarithm"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = model(images).softmax(dim=1)[torch.arange(len(labels)), labels]
    model.train(was)
    return losses
