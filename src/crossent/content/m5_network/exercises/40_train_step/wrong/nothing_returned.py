"""Nothing is returned.

{call} returned {got}, expected {expected}. The loss is worked out and not returned.
"""

from torch import nn

BREAKS = "float"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
