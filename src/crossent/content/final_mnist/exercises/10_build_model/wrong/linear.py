"""A linear model.

{call} returned {got}, expected {expected}. There is no hidden layer.
"""

from torch import nn

BREAKS = "bends"


def build_model():
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 10),
    )
