"""Cleared in the first call alone.

{call} returned {got}, expected {expected}. Only the first call clears. Each one has to.
"""

from torch import nn

BREAKS = "again"


def train_step(model, optimizer, X, y):
    if not optimizer.state.get("seen"):
        optimizer.state["seen"] = {"yes": True}
        optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()
