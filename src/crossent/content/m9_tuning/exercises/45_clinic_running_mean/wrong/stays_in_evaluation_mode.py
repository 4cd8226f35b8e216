"""Left in evaluation mode.

{call} returned {got}, expected {expected}. From the second epoch on the network is trained without dropout.
"""

import torch
from torch.nn import functional as F

BREAKS = "trained-without-dropout"


def fit(model, X, y, X_val, y_val, epochs, batch_size, learning_rate):
    optimizer = torch.optim.SGD(model.parameters(), lr=learning_rate)
    history = {"train": [], "val": []}
    model.train()
    for _ in range(epochs):
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = F.cross_entropy(model(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        model.eval()
        with torch.no_grad():
            history["train"].append(F.cross_entropy(model(X), y).item())
            history["val"].append(F.cross_entropy(model(X_val), y_val).item())
    return history
