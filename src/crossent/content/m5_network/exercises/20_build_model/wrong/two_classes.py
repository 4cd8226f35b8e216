"""Two classes.

{call} returned {got}, expected {expected}. The last layer has two outputs. There are three classes.
"""

from torch import nn

BREAKS = "shapes"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 2))
