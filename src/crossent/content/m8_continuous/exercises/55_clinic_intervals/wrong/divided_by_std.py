"""Divided by the std.

{call} returned {got}, expected {expected}. The logarithm is that of the std, the squared distance is divided by the std, too.
"""

import torch
from torch import nn

BREAKS = "quotient"


def fit(X, y):
    model = nn.Linear(X.shape[1], 2)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def cost():
        mean, log_std = model(X).unbind(dim=1)
        loss = (log_std + (y - mean) ** 2 / (2 * log_std.exp())).mean() + 0.5 * torch.tensor(2 * torch.pi).log()
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(cost)
    mean, log_std = model(X).detach().unbind(dim=1)
    return mean, log_std.exp(), cost().item()
