"""Half of the logarithm of the std.

{call} returned {got}, expected {expected}. The half belongs to the logarithm of the variance: of the std it is the whole.
"""

import torch
from torch import nn

BREAKS = "doubled"


def fit(X, y):
    model = nn.Linear(X.shape[1], 2)
    optimizer = torch.optim.LBFGS(model.parameters(), max_iter=200, line_search_fn="strong_wolfe")

    def cost():
        mean, log_std = model(X).unbind(dim=1)
        loss = (0.5 * log_std + (y - mean) ** 2 / (2 * log_std.exp() ** 2)).mean() + 0.5 * torch.tensor(2 * torch.pi).log()
        optimizer.zero_grad()
        loss.backward()
        return loss

    optimizer.step(cost)
    mean, log_std = model(X).detach().unbind(dim=1)
    return mean, log_std.exp(), cost().item()
