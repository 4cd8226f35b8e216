"""A softmax over the batch.

{call} returned {got}, expected {expected}. The softmax runs down the columns, and is one too many
anyway.
"""

from torch import nn

BREAKS = "softmax"


def build_model():
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 64),
        nn.ReLU(),
        nn.Linear(64, 10),
        nn.Softmax(dim=0),
    )
