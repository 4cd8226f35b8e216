"""The width is fixed.

{call} returned {got}, expected {expected}. The hidden layer has always 16 units. Use `hidden`.
"""

from torch import nn

BREAKS = "units"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, 16), nn.ReLU(), nn.Linear(16, 3))
