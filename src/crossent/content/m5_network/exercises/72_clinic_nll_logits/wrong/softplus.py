"""A yes-or-no loss of the right logit.

{call} returned {got}, expected {expected}. `softplus`{where} asks about the right class alone. The others must lose what it wins: that is what softmax does.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"softplus|logsigmoid"


def fit(X, labels, num_classes, learning_rate, epochs):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = F.nll_loss(F.logsigmoid(X @ weights), labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()
