"""A sigmoid at the end.

{call} returned {got}, expected {expected}. The sigmoid presses the scores between 0 and 1. Logits
may have any size.
"""

from torch import nn

BREAKS = "logits"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3), nn.Sigmoid())
