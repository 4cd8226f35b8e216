"""Two linear layers.

{call} returned {got}, expected {expected}. Without a non-linear function between them, two linear
layers are one. Put `nn.ReLU()` between them.
"""

from torch import nn

BREAKS = "bends"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.Linear(hidden, 3))
