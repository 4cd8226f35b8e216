"""The validation loss as a mean over the epoch.

{call} returned {got}, expected {expected}. The training loss is right, and the validation loss is now a mean over the batches.
"""

import torch
from torch.nn import functional as F

BREAKS = "when"


def fit(model, X, y, X_val, y_val, epochs, batch_size, learning_rate):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = {"train": [], "val": []}
    for _ in range(epochs):
        model.train()
        held = []
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = F.cross_entropy(model(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            model.eval()
            with torch.no_grad():
                held.append(F.cross_entropy(model(X_val), y_val).item())
            model.train()
        model.eval()
        with torch.no_grad():
            history["train"].append(F.cross_entropy(model(X), y).item())
        history["val"].append(sum(held) / len(held))
    return history
