"""A list of layers.

{call} returned {got}, expected {expected}. Put them into `nn.Sequential`.
"""

from torch import nn

BREAKS = "module"


def build_model():
    return [nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10)]
