"""Three channels.

{call} returned {got}, expected {expected}. The images have one.
"""

from torch import nn

BREAKS = "shapes"


def build_model():
    return nn.Sequential(
        nn.Conv2d(3, 8, 3),
        nn.ReLU(),
        nn.Flatten(),
        nn.Linear(8 * 26 * 26, 10),
    )
