"""Left in evaluation mode.

{call} returned {got}, expected {expected}. The model is in evaluation mode afterwards, so the next
step trains in it.
"""

from torch import nn

BREAKS = "mode"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    model.eval()
    return loss.item()
