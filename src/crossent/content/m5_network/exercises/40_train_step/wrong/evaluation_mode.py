"""In evaluation mode.

{call} returned {got}, expected {expected}. The model is put into evaluation mode, where dropout is
off. Train in training mode.
"""

from torch import nn

BREAKS = "mode"


def train_step(model, optimizer, X, y):
    model.eval()
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    return loss.item()
