"""The losses after the steps.

{call} returned {got}, expected {expected}. You record the loss after each step{where}. The loss
before it is asked for; the first is ln 2.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"append"


def fit(X, y, learning_rate, epochs):
    X = torch.as_tensor(np.asarray(X), dtype=torch.float64)
    y = torch.as_tensor(np.asarray(y), dtype=torch.float64)
    weights = torch.zeros(X.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights, bias], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(X @ weights + bias, y)
        loss.backward()
        optimizer.step()
        with torch.no_grad():
            losses.append(F.binary_cross_entropy_with_logits(X @ weights + bias, y).item())
    return losses
