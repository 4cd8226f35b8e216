"""A tanh at the end.

{call} returned {got}, expected {expected}. The tanh presses the scores between -1 and 1. Logits may
have any size.
"""

from torch import nn

BREAKS = "logits"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3), nn.Tanh())
