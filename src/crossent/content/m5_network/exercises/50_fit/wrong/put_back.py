"""Put back to its start.

{call} returned {got}, expected {expected}. The old parameters are put back at the end.
"""

import torch
from torch import nn

BREAKS = "itself"


def fit(model, X, y, epochs=200, learning_rate=0.1):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    start = {k: v.clone() for k, v in model.state_dict().items()}
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = nn.functional.cross_entropy(model(X), y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    model.load_state_dict(start)
    return losses
