"""Only the dropout layers.

{call} returned {got}, expected {expected}. Batch norm is still in training mode, and learns from what it measures.
"""

import torch
from torch.nn import functional as F

BREAKS = "layers"


def fit(model, X, y, X_val, y_val, epochs, batch_size, learning_rate):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = {"train": [], "val": []}
    drops = [layer for layer in model.modules() if isinstance(layer, torch.nn.Dropout)]
    for _ in range(epochs):
        model.train()
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = F.cross_entropy(model(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        for layer in drops:
            layer.eval()
        with torch.no_grad():
            history["train"].append(F.cross_entropy(model(X), y).item())
            history["val"].append(F.cross_entropy(model(X_val), y_val).item())
    return history
