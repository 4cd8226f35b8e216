"""In evaluation mode.

{call} returned {got}, expected {expected}. The model is trained in evaluation mode, where dropout
is off.
"""

import torch
from torch import nn

BREAKS = "mode"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    model.eval()
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
