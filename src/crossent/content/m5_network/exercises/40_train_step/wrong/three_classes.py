"""Three classes only.

{call} returned {got}, expected {expected}. The loss counts the first three classes alone. Take all
logits.
"""

from torch import nn

BREAKS = "others"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X)[:, :3], y.clamp(max=2))
    loss.backward()
    optimizer.step()
    return loss.item()
