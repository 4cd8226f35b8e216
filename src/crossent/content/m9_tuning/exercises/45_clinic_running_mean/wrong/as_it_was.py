"""Still the losses of the batches.

{call} returned {got}, expected {expected}. The mean is taken over other networks than the last, with dropout on.
"""

import torch
from torch.nn import functional as F

BREAKS = "as-it-was"


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
            losses.append(loss.item())
        history["train"].append(sum(losses) / len(losses))
        model.eval()
        with torch.no_grad():
            history["val"].append(F.cross_entropy(model(X_val), y_val).item())
    return history
