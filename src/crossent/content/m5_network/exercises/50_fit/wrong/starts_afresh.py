"""It starts afresh.

{call} returned {got}, expected {expected}. The model is given new random weights first. Go on from
those it has.
"""

import torch
from torch import nn

BREAKS = "rate"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    for part in model.modules():
        if hasattr(part, "reset_parameters"):
            part.reset_parameters()
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
