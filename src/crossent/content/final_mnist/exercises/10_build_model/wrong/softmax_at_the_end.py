"""A softmax at the end.

{call} returned {got}, expected {expected}. These are probabilities. The loss applies softmax itself: leave this one out.
"""

from torch import nn

BREAKS = "softmax"


def build_model():
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10), nn.Softmax(dim=1))
