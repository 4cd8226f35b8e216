"""The mean of all.

{call} returned {got}, expected {expected}. That is one number for all images. Say `reduction="none"`.
"""

import torch
from torch import nn

BREAKS = "returns"


def per_example_loss(model, images, labels):
    model.eval()
    with torch.no_grad():
        return nn.functional.cross_entropy(model(images), labels)
