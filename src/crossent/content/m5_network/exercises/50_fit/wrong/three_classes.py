"""Three classes only.

{call} returned {got}, expected {expected}. The first three logits alone are trained. Take all of
them.
"""

import torch
from torch import nn

BREAKS = "others"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X)[:, :3], y.clamp(max=2))
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
