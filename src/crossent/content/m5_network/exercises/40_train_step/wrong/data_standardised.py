"""The data is changed.

{call} returned {got}, expected {expected}. X is changed in place, so the next call sees other data.
"""

from torch import nn

BREAKS = "others"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    X -= X.mean(dim=0)
    return loss.item()
