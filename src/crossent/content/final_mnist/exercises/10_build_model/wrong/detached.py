"""Detached.

{call} returned {got}, expected {expected}. No gradient gets past `detach`.
"""

from torch import nn

BREAKS = "learns"


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(784, 64), nn.Linear(64, 10)

    def forward(self, x):
        return self.last(self.first(x.flatten(1)).relu().detach())


def build_model():
    return Network()
