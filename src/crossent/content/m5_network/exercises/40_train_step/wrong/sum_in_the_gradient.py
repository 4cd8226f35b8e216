"""The gradient of the sum.

{call} returned {got}, expected {expected}. The mean is returned, but the step follows the gradient
of the sum.
"""

from torch import nn

BREAKS = "step"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    (loss * len(y)).backward()
    optimizer.step()
    return loss.item()
