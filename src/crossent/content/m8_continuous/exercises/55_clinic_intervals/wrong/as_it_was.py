"""A std in place of the variance.

{call} returned {got}, expected {expected}. The loss takes a variance, and what it is given becomes one.
"""

import torch
from torch import nn
from torch.nn import functional as F

BREAKS = "as-it-was"


def fit(X, y):
    model = nn.Linear(X.shape[1], 2)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def cost():
        mean, log_std = model(X).unbind(dim=1)
        loss = F.gaussian_nll_loss(mean, y, log_std.exp(), full=True)
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(cost)
    mean, log_std = model(X).detach().unbind(dim=1)
    return mean, log_std.exp(), cost().item()
