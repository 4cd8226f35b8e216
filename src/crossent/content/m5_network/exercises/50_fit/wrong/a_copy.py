"""A copy is trained.

{call} returned {got}, expected {expected}. The model itself stays as it was. Train it, not a copy.
"""

import copy
import torch
from torch import nn

BREAKS = "itself"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    model = copy.deepcopy(model)
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
