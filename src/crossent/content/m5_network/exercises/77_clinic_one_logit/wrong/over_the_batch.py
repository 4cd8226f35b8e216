"""Softmax over the examples.

{call} returned {got}, expected {expected}. Now the examples compete with each other{where}. Each has a question of its own: use a sigmoid.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"softmax|dim=0|squeeze|\.T|\[:, 0\]"


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
        loss = F.cross_entropy(scores[:, 0], y)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()[:, 0]
