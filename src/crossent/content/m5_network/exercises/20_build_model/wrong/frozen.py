"""Frozen.

{call} returned {got}, expected {expected}. The parameters do not ask for gradients, so nothing can
be learned.
"""

from torch import nn

BREAKS = "floats"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3)).requires_grad_(False)
