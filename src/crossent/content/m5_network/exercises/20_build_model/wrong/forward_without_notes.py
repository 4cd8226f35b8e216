"""No notes are taken.

{call} returned {got}, expected {expected}. `forward` runs under `no_grad`.
"""

import torch
from torch import nn

BREAKS = "learns"


class Net(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.first, self.second = nn.Linear(2, hidden), nn.Linear(hidden, 3)

    def forward(self, x):
        with torch.no_grad():
            return self.second(torch.relu(self.first(x)))


def build_model(hidden=16):
    return Net(hidden)
