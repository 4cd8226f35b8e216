"""Gradients are never cleared.

{call} returned {got}, expected {expected}. Each step follows the sum of all gradients so far. Clear
them in each round.
"""

import torch
from torch import nn

BREAKS = "trained"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
