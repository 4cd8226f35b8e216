"""Only the list is guarded.

{call} returned {got}, expected {expected}. The loss of a batch of padding is kept out of the
list{where}, but the step with its NaN slopes is made, and the weights are NaN from then on. Leave
such a batch before the step: `continue`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"isnan|isfinite|any\("


def fit(X, labels, num_classes, batch_size, learning_rate):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for start in range(0, len(labels), batch_size):
        batch = slice(start, start + batch_size)
        losses_of_rows = F.cross_entropy(X[batch] @ weights, labels[batch].clamp(min=0), reduction="none")
        counts = labels[batch] != -100
        loss = (losses_of_rows * counts).sum() / counts.sum()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if not torch.isnan(loss):
            losses.append(loss.item())
    return losses, weights.detach().numpy()
