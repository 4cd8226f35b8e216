"""A softmax over the batch.

{call} returned {got}, expected {expected}. The softmax runs along axis 0, the batch, and is one too
many anyway.
"""

from torch import nn

BREAKS = "logits"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3), nn.Softmax(dim=0))
