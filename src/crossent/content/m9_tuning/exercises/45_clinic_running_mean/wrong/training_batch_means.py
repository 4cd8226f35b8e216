"""A mean of batch means, of the training rows.

{call} returned {got}, expected {expected}. A smaller last batch counts like the others.
"""

import torch
from torch.nn import functional as F

BREAKS = "weights"


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
            pairs = zip(X.split(batch_size), y.split(batch_size), strict=True)
            losses = [F.cross_entropy(model(a), b).item() for a, b in pairs]
            history["train"].append(sum(losses) / len(losses))
            history["val"].append(F.cross_entropy(model(X_val), y_val).item())
    return history
