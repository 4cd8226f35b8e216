"""Both the square and the root.

{call} returned {got}, expected {expected}. The square in the loss is enough.
"""

import torch
from torch import nn
from torch.nn import functional as F

BREAKS = "root"


def fit(X, y):
    model = nn.Linear(X.shape[1], 2)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def cost():
        mean, log_std = model(X).unbind(dim=1)
        loss = F.gaussian_nll_loss(mean, y, log_std.exp() ** 2, full=True)
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(cost)
    mean, log_std = model(X).detach().unbind(dim=1)
    return mean, log_std.exp().sqrt(), cost().item()
