"""Two steps.

{call} returned {got}, expected {expected}. The optimizer steps twice along the same gradient. Once
is enough.
"""

from torch import nn

BREAKS = "step"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    optimizer.step()
    return loss.item()
