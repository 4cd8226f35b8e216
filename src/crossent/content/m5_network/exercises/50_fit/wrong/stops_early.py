"""Stops early.

{call} returned {got}, expected {expected}. After three epochs the loss is only measured. Step in
each.
"""

import torch
from torch import nn

BREAKS = "trained"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for epoch in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        if epoch < 3:
            optimizer.step()
        losses.append(loss.item())
    return losses
