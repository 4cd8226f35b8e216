"""Squeezed.

{call} returned {got}, expected {expected}. With one image, `squeeze` takes the axis of the images
away, too.
"""

import torch
from torch import nn

BREAKS = "returns"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = -model(images).log_softmax(dim=1).gather(1, labels[:, None]).squeeze()
    model.train(was)
    return losses
