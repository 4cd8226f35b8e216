"""Cleared in some rounds.

{call} returned {got}, expected {expected}. You clear the slope in some rounds only{where}. Each
round needs its own: call `zero_grad` unconditionally.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"%|if"


def fit(X, y, learning_rate, epochs):
    X = torch.as_tensor(np.asarray(X), dtype=torch.float64)
    y = torch.as_tensor(np.asarray(y), dtype=torch.float64)
    weights = torch.zeros(X.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights, bias], lr=learning_rate)
    losses = []
    for epoch in range(epochs):
        if epoch % 2 == 0:
            optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(X @ weights + bias, y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses
