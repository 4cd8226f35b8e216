"""The loss after the update.

{call} returned {got}, expected {expected}. That loss is taken after the step. Return the one that
the gradient was taken of.
"""

from torch import nn

BREAKS = "loss"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return nn.functional.cross_entropy(model(X), y).item()
