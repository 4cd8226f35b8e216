"""The last batch is lost.

{call} returned {got}, expected {expected}. Only full batches are kept. The last one may be smaller.
"""

import torch
from torch import nn

BREAKS = "returns"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = torch.cat([nn.functional.cross_entropy(model(x), y, reduction="none") for x, y in zip(images.split(4), labels.split(4), strict=True) if len(x) == 4] or [torch.zeros(0)])
    model.train(was)
    return losses
