"""Nothing moves.

{call} returned {got}, expected {expected}. Every loss is the first one: no step has a lasting
effect. Is the slope cleared between `backward` and `step`{where}, or are the parameters made anew
in each round? Clear the slope before `backward`.
"""

import numpy as np
import torch
from torch.nn import functional as F

MARK = r"zero_grad|zeros|\.grad"


def fit(X, y, learning_rate, epochs):
    X = torch.as_tensor(np.asarray(X), dtype=torch.float64)
    y = torch.as_tensor(np.asarray(y), dtype=torch.float64)
    weights = torch.zeros(X.shape[1], dtype=torch.float64, requires_grad=True)
    bias = torch.zeros((), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.SGD([weights, bias], lr=learning_rate)
    losses = []
    for _ in range(epochs):
        loss = F.binary_cross_entropy_with_logits(X @ weights + bias, y)
        loss.backward()
        optimizer.zero_grad()
        optimizer.step()
        losses.append(loss.item())
    return losses
