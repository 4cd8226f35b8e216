"""The sum over the batch.

{call} returned {got}, expected {expected}. Loss and gradient are sums. Take the mean.
"""

from torch import nn

BREAKS = "loss"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y, reduction="sum")
    loss.backward()
    optimizer.step()
    return loss.item()
