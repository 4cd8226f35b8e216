"""Squared error.

{call} returned {got}, expected {expected}. That is the Brier score{where}, and not a cross-entropy: use `F.binary_cross_entropy_with_logits`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"\*\* 2|mse"


def fit(X, y, learning_rate, epochs):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    y = torch.tensor(np.asarray(y, dtype=np.float64))
    weights = torch.zeros(X.shape[1], 1, dtype=torch.float64, requires_grad=True)
    bias = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights, bias], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        scores = X @ weights + bias
        loss = ((torch.sigmoid(scores) - y[:, None]) ** 2).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()[:, 0]
