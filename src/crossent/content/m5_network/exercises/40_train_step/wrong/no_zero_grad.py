"""Gradients are never cleared.

{call} returned {got}, expected {expected}. `backward` adds to what is there. Call
`optimizer.zero_grad()` in each call.
"""

from torch import nn

BREAKS = "again"


def train_step(model, optimizer, X, y):
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()
