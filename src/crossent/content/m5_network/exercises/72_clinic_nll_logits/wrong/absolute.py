"""The sign taken away.

{call} returned {got}, expected {expected}. `abs`{where} turns a loss that falls for ever into one that has its least value at logits of 0. Use `cross_entropy`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"abs"


def fit(X, labels, num_classes, learning_rate, epochs):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = F.nll_loss(X @ weights, labels).abs()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()
