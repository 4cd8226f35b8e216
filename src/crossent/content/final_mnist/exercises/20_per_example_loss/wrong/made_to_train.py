"""In training mode.

{call} returned {got}, expected {expected}. Dropout draws lots while it is measured.
"""

import torch
from torch import nn

BREAKS = "evaluation"


def per_example_loss(model, images, labels):
    was = model.training
    model.train()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return losses
