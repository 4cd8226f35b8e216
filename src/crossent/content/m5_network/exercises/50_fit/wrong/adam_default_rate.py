"""Adam with its own rate.

{call} returned {got}, expected {expected}. Adam runs with its own learning rate, 0.001. Hand
`learning_rate` on.
"""

import torch
from torch import nn

BREAKS = "rate"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.Adam(model.parameters())
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
