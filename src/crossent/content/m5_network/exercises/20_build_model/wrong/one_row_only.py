"""One row only.

{call} returned {got}, expected {expected}. The batch is averaged away. Each point gets its own
logits.
"""

from torch import nn

BREAKS = "shapes"


class Network(nn.Module):
    def __init__(self, hidden):
        super().__init__()
        self.layers = nn.Sequential(nn.Linear(2, hidden), nn.ReLU(), nn.Linear(hidden, 3))

    def forward(self, x):
        return self.layers(x).mean(dim=0)


def build_model(hidden=16):
    return Network(hidden)
