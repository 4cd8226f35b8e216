"""Cut off at 0.

{call} returned {got}, expected {expected}. A loss that is kept at 0{where} has no slope there: nothing is learned. The loss itself is wrong, not only its sign.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"clamp|relu|max"


def fit(X, labels, num_classes, learning_rate, epochs):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = F.nll_loss(X @ weights, labels).clamp(min=0)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()
