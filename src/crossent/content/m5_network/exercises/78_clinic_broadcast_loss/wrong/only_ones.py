"""Only the examples with label 1 count.

{call} returned {got}, expected {expected}. An example with label 0 costs `-ln(1 - p)`, and that term is missing{where}.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"logsigmoid|log\("


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
        loss = -(y[:, None] * F.logsigmoid(scores)).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()[:, 0]
