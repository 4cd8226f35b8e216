"""A variance for `Normal`.

{call} returned {got}, expected {expected}. `Normal` takes the std, not its square.
"""

import torch
from torch import nn

BREAKS = "root"


def fit(X, y):
    model = nn.Linear(X.shape[1], 2)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def cost():
        mean, log_std = model(X).unbind(dim=1)
        loss = -torch.distributions.Normal(mean, log_std.exp() ** 2).log_prob(y).mean()
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(cost)
    mean, log_std = model(X).detach().unbind(dim=1)
    return mean, log_std.exp(), cost().item()
