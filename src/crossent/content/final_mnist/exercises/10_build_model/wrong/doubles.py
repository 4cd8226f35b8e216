"""In float64.

{call} returned {got}, expected {expected}. Images are float32.
"""

from torch import nn

BREAKS = "size"


def build_model():
    return nn.Sequential(
        nn.Flatten(),
        nn.Linear(784, 64),
        nn.ReLU(),
        nn.Linear(64, 10),
    ).double()
