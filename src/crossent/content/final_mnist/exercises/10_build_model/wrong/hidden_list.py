"""Layers in a plain list.

{call} returned {got}, expected {expected}. The parameters of a list are not found. Use
`nn.ModuleList`.
"""

from torch import nn

BREAKS = "size"


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = [nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10)]

    def forward(self, x):
        for layer in self.layers:
            x = layer(x)
        return x


def build_model():
    return Network()
