"""The ReLU is not applied.

{call} returned {got}, expected {expected}. `forward` uses both linear layers, but not the ReLU
between them.
"""

from torch import nn

BREAKS = "bends"


class Network(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.first, self.relu, self.last = nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3)

    def forward(self, x):
        return self.last(self.first(x))


def build_model(hidden=16):
    return Network(hidden)
