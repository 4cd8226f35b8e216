"""All weights 0.

{call} returned {got}, expected {expected}. All units are alike, and stay alike.
"""

from torch import nn

BREAKS = "learns"


def build_model():
    model = nn.Sequential(nn.Flatten(), nn.Linear(784, 64), nn.ReLU(), nn.Linear(64, 10))
    for part in model.parameters():
        nn.init.zeros_(part)
    return model
