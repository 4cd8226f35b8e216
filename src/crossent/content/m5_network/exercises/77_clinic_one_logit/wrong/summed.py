"""A sum, not a mean.

{call} returned {got}, expected {expected}. The losses are added up{where}, so loss and slopes grow with the number of examples.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"sum"


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
        loss = F.binary_cross_entropy_with_logits(scores, y[:, None], reduction='sum')
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()[:, 0]
