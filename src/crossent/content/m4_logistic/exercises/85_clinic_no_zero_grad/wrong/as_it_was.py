"""The slopes still add up.

{call} returned {got}, expected {expected}. `backward`{where} adds to what `.grad` holds, so each
step follows the sum of all slopes so far. Clear it in every round, `optimizer.zero_grad()`;
clearing once, or a new optimizer, does not help.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"backward"


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
        losses.append(loss.item())
    return losses
