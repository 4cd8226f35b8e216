"""Cleared too late.

{call} returned {got}, expected {expected}. The gradients are cleared between backward and step, so
there is nothing left to follow.
"""

from torch import nn

BREAKS = "moves"


def train_step(model, optimizer, X, y):
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.zero_grad()
    optimizer.step()
    return loss.item()
