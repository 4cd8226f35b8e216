"""A plain function.

{call} returned {got}, expected {expected}. A function has no parameters that an optimizer could
find. Return an nn.Module.
"""

from torch import nn

BREAKS = "module"


def build_model(hidden=16):
    model = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))
    return lambda x: model(x)
