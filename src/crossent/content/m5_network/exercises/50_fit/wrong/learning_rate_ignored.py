"""A fixed learning rate.

{call} returned {got}, expected {expected}. `learning_rate` is not used.
"""

import torch
from torch import nn

BREAKS = "rate"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
