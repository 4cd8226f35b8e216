"""Nothing is returned.

{call} returned {got}, expected {expected}. The model is not returned.
"""

from torch import nn

BREAKS = "module"


def build_model():
    nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))
