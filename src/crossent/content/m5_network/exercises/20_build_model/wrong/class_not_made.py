"""The class itself.

{call} returned {got}, expected {expected}. That is the class. Call it, so that a model is made.
"""

from torch import nn

BREAKS = "module"


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 3))

    def forward(self, x):
        return self.layers(x)


def build_model(hidden=16):
    return Network
