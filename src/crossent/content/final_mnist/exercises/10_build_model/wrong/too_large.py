"""Too large.

{call} returned {got}, expected {expected}. A layer of 784 times 4000 weights is too much.
"""

from torch import nn

BREAKS = "size"


def build_model():
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 4000),
        nn.ReLU(),
        nn.Linear(4000, 10),
    )
