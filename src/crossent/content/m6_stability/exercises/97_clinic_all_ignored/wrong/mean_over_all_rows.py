"""The mean is taken over the padding, too.

{call} returned {got}, expected {expected}. `mean` divides by all rows of the batch{where}: padding
makes the loss small, and a batch of nothing else gets a 0. Divide by the rows that count, and leave
a batch without any.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"mean\(|len\("


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
        loss = (losses_of_rows * counts).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()
