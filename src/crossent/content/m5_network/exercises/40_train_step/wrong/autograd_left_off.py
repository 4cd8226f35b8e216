"""Autograd is left off.

{call} returned {got}, expected {expected}. Autograd stays off after the first call. Use `with
torch.no_grad():`, a block, or nothing.
"""

import torch
from torch import nn

BREAKS = "autograd"


def train_step(model, optimizer, X, y):
    optimizer.zero_grad()
    loss = nn.functional.cross_entropy(model(X), y)
    loss.backward()
    optimizer.step()
    torch.set_grad_enabled(False)
    return loss.item()
