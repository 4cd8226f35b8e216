"""Not flattened.

{call} returned {got}, expected {expected}. A linear layer takes the last axis, which is one row of
the image.
"""

from torch import nn

BREAKS = "shapes"


def build_model():
    return nn.Sequential(
        nn.Linear(784, 64),
        nn.ReLU(),
        nn.Linear(64, 10),
    )
