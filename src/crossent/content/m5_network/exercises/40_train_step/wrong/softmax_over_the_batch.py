"""Softmax over the batch.

{call} returned {got}, expected {expected}. The softmax runs over the examples.
"""

from torch import nn

BREAKS = "loss"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.nll_loss(model(X).log_softmax(dim=0), y)
    loss.backward()
    optimizer.step()
    return loss.item()
