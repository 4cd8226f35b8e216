"""Both on the way.

{call} returned {got}, expected {expected}. The validation loss is a mean over the epoch now, too. The two are alike, and neither is the loss of the network.
"""

import torch
from torch.nn import functional as F

BREAKS = "as-it-was"


def fit(model, X, y, X_val, y_val, epochs, batch_size, learning_rate):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = {"train": [], "val": []}
    for _ in range(epochs):
        model.train()
        losses, held = [], []
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = F.cross_entropy(model(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
            with torch.no_grad():
                held.append(F.cross_entropy(model(X_val), y_val).item())
        history["train"].append(sum(losses) / len(losses))
        history["val"].append(sum(held) / len(held))
    return history
