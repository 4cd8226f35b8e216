"""The swing is only limited.

{call} returned {got}, expected {expected}. Clipping the slope{where} limits how far a step goes.
The slopes still add up: `optimizer.zero_grad()` before `backward`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"clip"


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
        torch.nn.utils.clip_grad_norm_([weights, bias], 0.2)
        optimizer.step()
        losses.append(loss.item())
    return losses
