"""The accuracy.

{call} returned {got}, expected {expected}. That is the fraction of right answers. Keep the loss.
"""

import torch
from torch import nn

BREAKS = "measured"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append((model(X).argmax(dim=1) == y).float().mean().item())
    return losses
