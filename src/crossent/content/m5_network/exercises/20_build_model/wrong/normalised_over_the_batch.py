"""Compared with the batch.

{call} returned {got}, expected {expected}. The mean of the batch is taken off, so a point's logits
depend on the others.
"""

from torch import nn

BREAKS = "alone"


class Network(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))

    def forward(self, x):
        return self.layers(x - x.mean(dim=0))


def build_model(hidden=16):
    return Network(hidden)
