"""One output.

{call} returned {got}, expected {expected}. One number for each point cannot name three classes.
"""

from torch import nn

BREAKS = "shapes"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 1))
