"""Squared error.

{call} returned {got}, expected {expected}. That is the squared error of the probabilities.
"""

import torch
from torch import nn

BREAKS = "squared-error"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = (model(images).softmax(dim=1) - nn.functional.one_hot(labels, 10)).pow(2).sum(dim=1)
    model.train(was)
    return losses
