"""The model is returned.

{call} returned {got}, expected {expected}. The model changes in place. Return the loss.
"""

from torch import nn

BREAKS = "float"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return model
