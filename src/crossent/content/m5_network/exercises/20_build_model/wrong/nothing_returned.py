"""Nothing is returned.

{call} returned {got}, expected {expected}. The model is made and not returned.
"""

from torch import nn

BREAKS = "module"


def build_model(hidden=16):
    model = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))
    model.train()
