"""The mean of all slopes so far.

{call} returned {got}, expected {expected}. You divide the added-up slope by the number of
rounds{where}. What is asked for is the slope at the current place alone: `optimizer.zero_grad()`
before `backward`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"epoch|/"


def fit(X, y, learning_rate, epochs):
    X = torch.as_tensor(np.asarray(X), dtype=torch.float64)
    y = torch.as_tensor(np.asarray(y), dtype=torch.float64)
    weights = torch.zeros(X.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights, bias], lr=learning_rate)
    losses = []
    for epoch in range(epochs):
        loss = F.binary_cross_entropy_with_logits(X @ weights + bias, y)
        loss.backward()
        with torch.no_grad():
            weights -= learning_rate * weights.grad / (epoch + 1)
            bias -= learning_rate * bias.grad / (epoch + 1)
        losses.append(loss.item())
    return losses
