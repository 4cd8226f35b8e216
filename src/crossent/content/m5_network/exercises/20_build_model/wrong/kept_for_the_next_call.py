"""One model for all.

{call} returned {got}, expected {expected}. Every call returns the same model. Make a new one each
time.
"""

import functools
from torch import nn

BREAKS = "fresh"


@functools.cache
def made(hidden):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))


def build_model(hidden=16):
    return made(hidden)
