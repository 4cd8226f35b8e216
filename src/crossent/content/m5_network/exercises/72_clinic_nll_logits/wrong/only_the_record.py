"""Only the numbers are mended.

{call} returned {got}, expected {expected}. The loss that is kept{where} is right. The slopes still come from `nll_loss` of logits. Use one loss for both.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"append"


def fit(X, labels, num_classes, learning_rate, epochs):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = F.nll_loss(X @ weights, labels)
        loss.backward()
        optimizer.step()
        losses.append(F.cross_entropy(X @ weights, labels).item())
    return losses, weights.detach().numpy()
