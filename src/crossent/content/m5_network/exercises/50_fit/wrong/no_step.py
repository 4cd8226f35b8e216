"""No step.

{call} returned {got}, expected {expected}. The optimizer never steps.
"""

import torch
from torch import nn

BREAKS = "itself"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        losses.append(loss.item())
    return losses
