"""The biases do not move.

{call} returned {got}, expected {expected}. The gradients of the biases are thrown away.
"""

from torch import nn

BREAKS = "step"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    for parameter in model.parameters():
        if parameter.ndim == 1:
            parameter.grad = None
    optimizer.step()
    return loss.item()
