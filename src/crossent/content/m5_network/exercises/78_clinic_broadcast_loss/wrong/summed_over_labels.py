"""Every label, added up.

{call} returned {got}, expected {expected}. The sum runs over all pairs of a score and a label{where}. Only the pairs of the same example count: give both the same shape.
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
        loss = (F.softplus(scores) - y * scores).sum(dim=1).mean()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()[:, 0]
