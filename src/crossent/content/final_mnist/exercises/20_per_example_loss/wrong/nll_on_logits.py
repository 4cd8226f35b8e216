"""`nll_loss` on logits.

{call} returned {got}, expected {expected}. `nll_loss` wants log_softmax first. `cross_entropy` does
both.
"""

import torch
from torch import nn

BREAKS = "logits"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.nll_loss(model(images), labels, reduction="none")
    model.train(was)
    return losses
