"""A penalty on the weights.

{call} returned {got}, expected {expected}. The gradient holds a penalty on the weights as well.
Take the mean cross-entropy alone.
"""

from torch import nn

BREAKS = "step"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    (loss + 0.05 * sum(p.pow(2).sum() for p in model.parameters())).backward()
    optimizer.step()
    return loss.item()
