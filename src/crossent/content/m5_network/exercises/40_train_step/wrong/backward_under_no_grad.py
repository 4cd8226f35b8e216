"""No graph.

{call} returned {got}, expected {expected}. Under `no_grad` no graph is built, so `backward` has
nowhere to go.
"""

import torch
from torch import nn

BREAKS = "exception"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    with torch.no_grad():
        loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()
