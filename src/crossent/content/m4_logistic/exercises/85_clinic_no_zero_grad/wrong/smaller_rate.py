"""A smaller learning rate.

{call} returned {got}, expected {expected}. Smaller steps{where} make the swing slower, not right:
the slopes still add up. Clear them in every round with `optimizer.zero_grad()`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"/|0\.\d"


def fit(X, y, learning_rate, epochs):
    X = torch.as_tensor(np.asarray(X), dtype=torch.float64)
    y = torch.as_tensor(np.asarray(y), dtype=torch.float64)
    weights = torch.zeros(X.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights, bias], lr=learning_rate / 10)
    losses = []
    for _ in range(epochs):
        loss = F.binary_cross_entropy_with_logits(X @ weights + bias, y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
