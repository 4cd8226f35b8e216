"""The entropy.

{call} returned {got}, expected {expected}. The label plays no part in that.
"""

import torch
from torch import nn

BREAKS = "entropy"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = torch.distributions.Categorical(logits=model(images)).entropy()
    model.train(was)
    return losses
