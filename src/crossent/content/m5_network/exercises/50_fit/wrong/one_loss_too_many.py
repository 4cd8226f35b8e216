"""One loss too many.

{call} returned {got}, expected {expected}. The loss before the first epoch is in the list as well.
"""

import torch
from torch import nn

BREAKS = "list"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = [nn.functional.cross_entropy(model(X), y).item()]
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
