"""The gradient is clipped.

{call} returned {got}, expected {expected}. A long gradient is shortened. Take it as it is.
"""

from torch import nn

BREAKS = "step"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    nn.utils.clip_grad_norm_(model.parameters(), 1.0)
    optimizer.step()
    return loss.item()
