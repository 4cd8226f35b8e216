"""Uphill.

{call} returned {got}, expected {expected}. The step goes along the gradient. It has to go against
it.
"""

from torch import nn

BREAKS = "step"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    (-loss).backward()
    optimizer.step()
    return loss.item()
