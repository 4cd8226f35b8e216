"""Uphill.

{call} returned {got}, expected {expected}. The steps go along the gradient. They have to go against
it.
"""

import torch
from torch import nn

BREAKS = "trained"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        (-loss).backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
