"""A softmax at the end.

{call} returned {got}, expected {expected}. These are probabilities. The loss applies softmax
itself: leave this one out.
"""

from torch import nn

BREAKS = "logits"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3), nn.Softmax(dim=1))
