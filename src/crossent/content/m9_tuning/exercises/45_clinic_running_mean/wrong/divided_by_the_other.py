"""Divided by the other count.

{call} returned {got}, expected {expected}. The sum over the validation rows is divided by the number of training rows.
"""

import torch
from torch.nn import functional as F

BREAKS = "loss"


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
            for name, rows, labels in (("train", X, y), ("val", X_val, y_val)):
                total = F.cross_entropy(model(rows), labels, reduction="sum").item()
                history[name].append(total / len(X))
    return history
