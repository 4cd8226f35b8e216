"""Layers in a plain list.

{call} returned {got}, expected {expected}. A module does not look into a list.
"""

from torch import nn

BREAKS = "holds"


class Net(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.layers = [nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def build_model(hidden=16):
    return Net(hidden)
