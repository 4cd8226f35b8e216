"""All weights start at 0.

{call} returned {got}, expected {expected}. Nothing tells the hidden scores apart.
"""

from torch import nn

BREAKS = "holds"


def build_model(hidden=16):
    model = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))
    for parameter in model.parameters():
        nn.init.zeros_(parameter)
    return model
