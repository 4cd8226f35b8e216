"""No hidden layer.

{call} returned {got}, expected {expected}. One linear layer draws straight boundaries only. Add a
hidden layer with ReLU or tanh.
"""

from torch import nn

BREAKS = "bends"


def build_model(hidden=16):
    return nn.Sequential(nn.Linear(2, 3))
