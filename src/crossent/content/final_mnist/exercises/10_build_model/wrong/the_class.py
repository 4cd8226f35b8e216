"""The class.

{call} returned {got}, expected {expected}. That is the class. Make a model from it, with
parentheses.
"""

from torch import nn

BREAKS = "module"


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.layers = nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))

    def forward(self, x):
        return self.layers(x)


def build_model():
    return Network
