"""No backward pass.

{call} returned {got}, expected {expected}. Without `loss.backward()` there is no gradient to
follow.
"""

from torch import nn

BREAKS = "moves"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    optimizer.step()
    return loss.item()
