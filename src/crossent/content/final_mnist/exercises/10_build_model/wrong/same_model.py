"""One model for all.

{call} returned {got}, expected {expected}. It is made once, at the top of the file.
"""

from torch import nn

BREAKS = "fresh"


MODEL = nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))


def build_model():
    return MODEL
