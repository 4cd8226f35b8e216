"""By hand, the std in place of the variance.

{call} returned {got}, expected {expected}. The formula is that of a variance, and it is given a std.
"""

import torch
from torch import nn

BREAKS = "as-it-was"


def fit(X, y):
    model = nn.Linear(X.shape[1], 2)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def cost():
        mean, log_std = model(X).unbind(dim=1)
        loss = (0.5 * log_std + (y - mean) ** 2 / (2 * log_std.exp())).mean() + 0.5 * torch.tensor(2 * torch.pi).log()
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(cost)
    mean, log_std = model(X).detach().unbind(dim=1)
    return mean, log_std.exp(), cost().item()
