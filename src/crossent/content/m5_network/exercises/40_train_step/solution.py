from torch import nn


def train_step(model, optimizer, X, y):
    """Clear, forward, backward, step."""
    # `backward` adds to what .grad holds: without this line the second update would follow the sum of two gradients.
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    # The tensor still holds the loss from before the step. `item` returns a number: a tensor would keep its whole graph alive.
    return loss.item()
