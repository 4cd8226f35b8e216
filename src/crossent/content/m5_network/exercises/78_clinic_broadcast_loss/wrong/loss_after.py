"""Measured after the step.

{call} returned {got}, expected {expected}. The losses are one step ahead{where}. Keep the loss before each step.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"append"


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
        loss = F.binary_cross_entropy_with_logits(scores, y[:, None])
        loss.backward()
        optimizer.step()
        losses.append(F.binary_cross_entropy_with_logits(X @ weights + bias, y[:, None]).item())
    return losses, weights.detach().numpy()[:, 0]
