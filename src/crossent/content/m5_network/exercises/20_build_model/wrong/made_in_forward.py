"""Layers that forward makes.

{call} returned {got}, expected {expected}. Each call has other weights.
"""

import torch
from torch import nn

BREAKS = "holds"


class Net(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.hidden = hidden

    def forward(self, x):
        return nn.Linear(self.hidden, 3)(torch.relu(nn.Linear(2, self.hidden)(x)))


def build_model(hidden=16):
    return Net(hidden)
