"""The accuracy.

{call} returned {got}, expected {expected}. That is the fraction of right answers. Return the loss.
"""

from torch import nn

BREAKS = "loss"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return (model(X).argmax(dim=1) == y).float().mean().item()
