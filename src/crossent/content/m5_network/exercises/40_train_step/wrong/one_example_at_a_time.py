"""An update for each example.

{call} returned {got}, expected {expected}. Each example gets its own update. One update follows the
mean over the batch.
"""

from torch import nn

BREAKS = "step"


def train_step(model, optimizer, X, y):
    before = nn.functional.cross_entropy(model(X), y).item()
    for i in range(len(y)):
        optimizer.zero_grad()
        nn.functional.cross_entropy(model(X[i : i + 1]), y[i : i + 1]).backward()
        optimizer.step()
    return before
