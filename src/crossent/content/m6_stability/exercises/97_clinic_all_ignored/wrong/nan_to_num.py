"""The loss is repaired, its slope is not.

{call} returned {got}, expected {expected}. `nan_to_num` makes 0 of the loss{where}, but the slope
of 0 / 0 stays NaN, and the weights with it. Leave a batch of padding before the step: `continue`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"nan_to_num"


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
        loss = torch.nan_to_num((losses_of_rows * counts).sum() / counts.sum())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()
