"""An array.

{call} returned {got}, expected {expected}. The losses are a NumPy array. Leave them a tensor.
"""

import torch
from torch import nn

BREAKS = "returns"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return losses.numpy()
