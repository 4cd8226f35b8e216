"""The hidden layer is cut off.

{call} returned {got}, expected {expected}. `detach` cuts the hidden layer off: it gets no gradient
and never learns.
"""

from torch import nn

BREAKS = "learns"


class Network(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.first, self.last = nn.Linear(2, hidden), nn.Linear(hidden, 3)

    def forward(self, x):
        return self.last(self.first(x).relu().detach())


def build_model(hidden=16):
    return Network(hidden)
