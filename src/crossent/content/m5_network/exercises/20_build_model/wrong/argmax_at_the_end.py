"""The class in place of the logits.

{call} returned {got}, expected {expected}. The model returns a class. The loss needs the logits.
"""

from torch import nn

BREAKS = "shapes"


class Network(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))

    def forward(self, x):
        return self.layers(x).argmax(dim=1)


def build_model(hidden=16):
    return Network(hidden)
