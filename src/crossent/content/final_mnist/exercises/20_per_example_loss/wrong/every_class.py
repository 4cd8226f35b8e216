"""The loss of every class.

{call} returned {got}, expected {expected}. Those are ten numbers an image. Pick the label's.
"""

import torch
from torch import nn

BREAKS = "returns"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = -model(images).log_softmax(dim=1)
    model.train(was)
    return losses
