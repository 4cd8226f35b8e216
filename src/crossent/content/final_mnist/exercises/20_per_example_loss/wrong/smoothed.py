"""Smoothed labels.

{call} returned {got}, expected {expected}. Label smoothing is for training. The loss of an image is
that of its label.
"""

import torch
from torch import nn

BREAKS = "smoothed"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="none", label_smoothing=0.1)
    model.train(was)
    return losses
