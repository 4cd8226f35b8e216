"""A list of layers.

{call} returned {got}, expected {expected}. A list has no parameters to train. Put the layers into
`nn.Sequential(...)`.
"""

from torch import nn

BREAKS = "module"


def build_model(hidden=16):
    return [nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3)]
