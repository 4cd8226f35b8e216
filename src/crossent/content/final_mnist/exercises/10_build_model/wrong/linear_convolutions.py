"""Convolutions without a bend.

{call} returned {got}, expected {expected}. A convolution is linear, too, and so is a mean.
"""

from torch import nn

BREAKS = "bends"


def build_model():
    return nn.Sequential(
        nn.Conv2d(1, 8, 3, padding=1),
        nn.AvgPool2d(4),
        nn.Flatten(),
        nn.Linear(8 * 7 * 7, 10),
    )
