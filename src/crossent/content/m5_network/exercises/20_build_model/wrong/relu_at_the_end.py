"""A ReLU at the end.

{call} returned {got}, expected {expected}. The ReLU cuts off all negative scores. Logits may have
any sign.
"""

from torch import nn

BREAKS = "logits"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3), nn.ReLU())
