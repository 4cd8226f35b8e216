"""Smoothed.

{call} returned {got}, expected {expected}. A moving average of the batches leans to the end of the epoch. Dropout is on, and the networks are others.
"""

import torch
from torch.nn import functional as F

BREAKS = "as-it-was"


def fit(model, X, y, X_val, y_val, epochs, batch_size, learning_rate):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = {"train": [], "val": []}
    for _ in range(epochs):
        model.train()
        smooth = None
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = F.cross_entropy(model(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            smooth = loss.item() if smooth is None else 0.5 * smooth + 0.5 * loss.item()
        history["train"].append(smooth)
        model.eval()
        with torch.no_grad():
            history["val"].append(F.cross_entropy(model(X_val), y_val).item())
    return history
