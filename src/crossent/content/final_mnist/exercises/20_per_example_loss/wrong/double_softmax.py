"""A softmax too many.

{call} returned {got}, expected {expected}. Cross-entropy applies softmax itself.
"""

import torch
from torch import nn

BREAKS = "double-softmax"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images).softmax(dim=1), labels, reduction="none")
    model.train(was)
    return losses
