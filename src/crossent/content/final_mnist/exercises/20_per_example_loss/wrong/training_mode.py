"""In whatever mode it is.

{call} returned {got}, expected {expected}. Dropout draws lots while it is measured. Call
`model.eval()`.
"""

import torch
from torch import nn

BREAKS = "evaluation"


def per_example_loss(model, images, labels):
    was = model.training
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return losses
