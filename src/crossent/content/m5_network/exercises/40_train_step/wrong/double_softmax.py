"""Softmax twice.

{call} returned {got}, expected {expected}. The loss applies softmax itself. Give it the logits.
"""

from torch import nn

BREAKS = "loss"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X).softmax(dim=1), y)
    loss.backward()
    optimizer.step()
    return loss.item()
