"""Another axis, and still a softmax too many.

{call} returned {got}, expected {expected}. With `dim=0`{where} the first softmax runs over the examples,
and the loss still applies its own. Give the loss the logits.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"dim=0|softmax"


def fit(X, labels, num_classes, learning_rate, epochs):
    X = torch.tensor(np.asarray(X, dtype=np.float64))
    labels = torch.tensor(np.asarray(labels, dtype=np.int64))
    weights = torch.zeros(X.shape[1], num_classes, dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        loss = F.cross_entropy(F.softmax(X @ weights, dim=0), labels)
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses, weights.detach().numpy()
