"""Binary cross-entropy.

{call} returned {got}, expected {expected}. That asks a yes-or-no question for each class{where}.
One of them is right: `cross_entropy`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"binary"


def fit(X, labels, num_classes, learning_rate, epochs):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = F.binary_cross_entropy_with_logits(X @ weights, F.one_hot(labels, num_classes).double())
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()
