"""A layer is not used.

{call} returned {got}, expected {expected}. `forward` leaves one out.
"""

from torch import nn

BREAKS = "learns"


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.middle, self.last = nn.Linear(784, 64), nn.Linear(64, 64), nn.Linear(64, 10)

    def forward(self, x):
        return self.last(self.first(x.flatten(1)).relu())


def build_model():
    return Network()
