"""Evaluation mode, still in each batch.

{call} returned {got}, expected {expected}. Dropout is off, and the losses are still those of networks on the way.
"""

import torch
from torch.nn import functional as F

BREAKS = "running"


def fit(model, X, y, X_val, y_val, epochs, batch_size, learning_rate):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = {"train": [], "val": []}
    for _ in range(epochs):
        model.train()
        losses = []
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = F.cross_entropy(model(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            model.eval()
            with torch.no_grad():
                losses.append(F.cross_entropy(model(X[rows]), y[rows]).item())
            model.train()
        history["train"].append(sum(losses) / len(losses))
        model.eval()
        with torch.no_grad():
            history["val"].append(F.cross_entropy(model(X_val), y_val).item())
    return history
