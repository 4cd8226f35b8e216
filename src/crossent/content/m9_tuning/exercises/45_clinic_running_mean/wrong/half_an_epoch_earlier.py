"""Moved by half an epoch.

{call} returned {got}, expected {expected}. The mean of an epoch and of the one before it is still taken with dropout on.
"""

import torch
from torch.nn import functional as F

BREAKS = "as-it-was"


def fit(model, X, y, X_val, y_val, epochs, batch_size, learning_rate):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = {"train": [], "val": []}
    last = None
    for _ in range(epochs):
        model.train()
        losses = []
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = F.cross_entropy(model(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
        mean = sum(losses) / len(losses)
        history["train"].append(mean if last is None else (last + mean) / 2)
        last = mean
        model.eval()
        with torch.no_grad():
            history["val"].append(F.cross_entropy(model(X_val), y_val).item())
    return history
