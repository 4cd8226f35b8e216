"""Two linear layers.

{call} returned {got}, expected {expected}. Without a bend between them, two are one.
"""

from torch import nn

BREAKS = "bends"


def build_model():
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 64),
        nn.Linear(64, 10),
    )
