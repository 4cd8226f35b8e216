"""Nine outputs.

{call} returned {got}, expected {expected}. There are ten digits.
"""

from torch import nn

BREAKS = "shapes"


def build_model():
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 64),
        nn.ReLU(),
        nn.Linear(64, 9),
    )
