"""The last network for all epochs.

{call} returned {got}, expected {expected}. The training loss is taken once, when all epochs are over.
"""

import torch
from torch.nn import functional as F

BREAKS = "once"


def fit(model, X, y, X_val, y_val, epochs, batch_size, learning_rate):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = {"train": [], "val": []}
    for _ in range(epochs):
        model.train()
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = F.cross_entropy(model(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        model.eval()
        with torch.no_grad():
            history["val"].append(F.cross_entropy(model(X_val), y_val).item())
    with torch.no_grad():
        history["train"] = [F.cross_entropy(model(X), y).item()] * epochs
    return history
