"""Frozen.

{call} returned {got}, expected {expected}. Nothing can be learned.
"""

from torch import nn

BREAKS = "size"


def build_model():
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 64),
        nn.ReLU(),
        nn.Linear(64, 10),
    ).requires_grad_(False)
