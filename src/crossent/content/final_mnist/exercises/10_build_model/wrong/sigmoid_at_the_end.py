"""A sigmoid at the end.

{call} returned {got}, expected {expected}. Logits may have any size.
"""

from torch import nn

BREAKS = "logits"


def build_model():
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 64),
        nn.ReLU(),
        nn.Linear(64, 10),
        nn.Sigmoid(),
    )
