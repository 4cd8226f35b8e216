"""The spread of all values.

{call} returned {got}, expected {expected}. The variance of all values is that of no row.
"""

import torch
from torch import nn
from torch.nn import functional as F

BREAKS = "one-width"


def fit(X, y):
    model = nn.Linear(X.shape[1], 2)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def cost():
        mean, log_std = model(X).unbind(dim=1)
        loss = F.gaussian_nll_loss(mean, y, y.var(correction=0).expand_as(y), full=True)
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(cost)
    mean, log_std = model(X).detach().unbind(dim=1)
    return mean, y.std(correction=0).expand_as(y), cost().item()
