"""Weights in float64.

{call} returned {got}, expected {expected}. The points are float32. Leave `.double()` out.
"""

from torch import nn

BREAKS = "floats"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3)).double()
