"""In bits.

{call} returned {got}, expected {expected}. Those are bits. The course counts in nats.
"""

import torch
from torch import nn

BREAKS = "bits"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = nn.functional.cross_entropy(model(images), labels, reduction="none")
    model.train(was)
    return losses / torch.log(torch.tensor(2.0))
