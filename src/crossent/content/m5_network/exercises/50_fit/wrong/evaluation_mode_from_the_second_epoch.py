"""Evaluation mode from the second epoch on.

{call} returned {got}, expected {expected}. The model stays in evaluation mode once a loss was
measured. Go back with `model.train()`.
"""

import torch
from torch import nn

BREAKS = "mode"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        model.eval()
        losses.append(nn.functional.cross_entropy(model(X), y).item())
    return losses
