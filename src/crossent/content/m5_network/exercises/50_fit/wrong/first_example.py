"""The first example of each batch.

{call} returned {got}, expected {expected}. Only the first example is trained on. Take all of them.
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
        nn.functional.cross_entropy(model(X[:1]), y[:1]).backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
