"""A new optimizer in each epoch.

{call} returned {got}, expected {expected}. Adam forgets its steps with each new one.
"""

import torch
from torch import nn

BREAKS = "trained"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    losses = []
    for _ in range(epochs):
        optimizer = torch.optim.Adam(model.parameters(), lr=learning_rate)
        loss = nn.functional.cross_entropy(model(X), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
