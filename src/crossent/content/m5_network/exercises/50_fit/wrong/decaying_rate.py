"""A rate that decays.

{call} returned {got}, expected {expected}. The learning rate halves at each epoch, so the training
comes to a standstill.
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
        loss.backward()
        optimizer.step()
        optimizer.param_groups[0]["lr"] *= 0.5
        losses.append(loss.item())
    return losses
