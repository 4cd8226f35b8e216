"""The loss as a tensor.

{call} returned {got}, expected {expected}. A tensor drags its graph along. `.item()` makes a float
of it.
"""

from torch import nn

BREAKS = "float"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return loss
