"""A copy is trained.

{call} returned {got}, expected {expected}. A copy of the model is trained. Train the model itself.
"""

import copy
import torch
from torch import nn

BREAKS = "moves"


def train_step(model, optimizer, X, y):
    model = copy.deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=optimizer.param_groups[0]["lr"])
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()
