"""Squeezed.

{call} returned {got}, expected {expected}. `squeeze` takes the batch axis away where there is one
point.
"""

from torch import nn

BREAKS = "shapes"


class Network(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))

    def forward(self, x):
        return self.layers(x).squeeze()


def build_model(hidden=16):
    return Network(hidden)
