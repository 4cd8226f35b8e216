"""Rounded.

{call} returned {got}, expected {expected}. Two digits are too few. Return the loss as it is.
"""

from torch import nn

BREAKS = "loss"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return round(loss.item(), 2)
