"""Softmax twice.

{call} returned {got}, expected {expected}. The loss applies softmax itself. Give it the logits.
"""

import torch
from torch import nn

BREAKS = "measured"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X).softmax(dim=1), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
