"""The loss of its own answer.

{call} returned {got}, expected {expected}. The label plays no part in that: it is the price of the
largest logit.
"""

import torch
from torch import nn

BREAKS = "entropy"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = -model(images).log_softmax(dim=1).max(dim=1).values
    model.train(was)
    return losses
