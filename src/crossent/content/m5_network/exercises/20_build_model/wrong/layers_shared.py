"""The last layer is shared.

{call} returned {got}, expected {expected}. All models share their last layer, which stands outside
the function. Make it inside.
"""

import functools
from torch import nn

BREAKS = "fresh"


@functools.cache
def last(hidden):
    return nn.Linear(hidden, 3)


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), last(hidden))
