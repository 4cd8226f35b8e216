"""An epsilon.

{call} returned {got}, expected {expected}. An epsilon of 1e-8 hides how sure the model was.
"""

import torch
from torch import nn

BREAKS = "sure"


def per_example_loss(model, images, labels):
    was = model.training
    model.eval()
    with torch.no_grad():
        losses = -(model(images).softmax(dim=1)[torch.arange(len(labels)), labels] + 1e-8).log()
    model.train(was)
    return losses
