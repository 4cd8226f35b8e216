"""Every score meets every label.

{call} returned {got}, expected {expected}. A column of scores and a row of labels make (N, N){where}: each
score is paired with all labels. Give both the same shape: `y[:, None]`, or `scores[:, 0]`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"\*|softplus|log"


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
        loss = (F.softplus(scores) - y * scores).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()[:, 0]
