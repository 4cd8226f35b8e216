"""No step.

{call} returned {got}, expected {expected}. The gradient is worked out, and the optimizer never
moves. Call `optimizer.step()`.
"""

from torch import nn

BREAKS = "moves"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    return loss.item()
