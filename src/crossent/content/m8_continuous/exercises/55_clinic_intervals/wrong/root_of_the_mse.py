"""The root of the mean squared error.

{call} returned {got}, expected {expected}. One width for all is the best one of another model.
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
        loss = F.mse_loss(mean, y)
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(cost)
    mean, log_std = model(X).detach().unbind(dim=1)
    return mean, cost().detach().sqrt().expand_as(y), cost().item()
