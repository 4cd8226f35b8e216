"""Probabilities are clipped.

{call} returned {got}, expected {expected}. A clip at 1e-7 hides how sure the model was.
"""

import torch
from torch import nn

BREAKS = "sure"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = -model(images).softmax(dim=1)[torch.arange(len(labels)), labels].clamp(min=1e-7).log()
    model.train(was)
    return losses
