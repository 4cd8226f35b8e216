"""Another default.

{call} returned {got}, expected {expected}. Without an argument the hidden layer has 16 units.
"""

from torch import nn

BREAKS = "units"


def build_model(hidden=32):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))
