"""A sum, not a mean.

{call} returned {got}, expected {expected}. The losses are added up{where}, so loss and slopes grow with the number of examples. Take the mean.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"sum"


def fit(X, labels, num_classes, learning_rate, epochs):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = F.cross_entropy(X @ weights, labels, reduction='sum')
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()
