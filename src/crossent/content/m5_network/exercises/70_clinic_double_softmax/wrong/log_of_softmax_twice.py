"""Likelihoods in place of surprises.

{call} returned {got}, expected {expected}. `F.softmax(...)`{where} picked at the label is a
probability. Its surprise is the loss.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"softmax"


def fit(X, labels, num_classes, learning_rate, epochs):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = 1 - F.softmax(X @ weights, dim=1)[range(len(labels)), labels].mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()
