"""No minus.

{call} returned {got}, expected {expected}. Those are logarithms of probabilities. The loss is their
negative.
"""

import torch
from torch import nn

BREAKS = "no-minus"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return -losses
