"""Every tenth loss.

{call} returned {got}, expected {expected}. Only every tenth epoch is kept. Keep each.
"""

import torch
from torch import nn

BREAKS = "list"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        if epoch % 10 == 0:
            losses.append(loss.item())
    return losses
