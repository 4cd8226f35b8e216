"""Text.

{call} returned {got}, expected {expected}. The loss is formatted. Return the number.
"""

from torch import nn

BREAKS = "float"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return f"{loss.item():.4f}"
