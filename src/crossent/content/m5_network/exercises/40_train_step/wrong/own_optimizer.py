"""An optimizer of its own.

{call} returned {got}, expected {expected}. A new optimizer is made in each call. Use the given one,
with its own settings.
"""

import torch
from torch import nn

BREAKS = "optimizer"


def train_step(model, optimizer, X, y):
    optimizer = torch.optim.SGD(model.parameters(), lr=optimizer.param_groups[0]["lr"])
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()
