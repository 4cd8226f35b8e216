"""The swing is hidden.

{call} returned {got}, expected {expected}. You record the lowest loss so far{where}, so that it
cannot rise. The steps are as they were: clear the slopes with `optimizer.zero_grad()`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"min"


def fit(X, y, learning_rate, epochs):
    X = torch.as_tensor(np.asarray(X), dtype=torch.float64)
    y = torch.as_tensor(np.asarray(y), dtype=torch.float64)
    weights = torch.zeros(X.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights, bias], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        loss = F.binary_cross_entropy_with_logits(X @ weights + bias, y)
        loss.backward()
        optimizer.step()
        losses.append(min([loss.item(), *losses]))
    return losses
