"""Over the batch.

{call} returned {got}, expected {expected}. Each image is divided by what the whole batch has. Its
digit is its own.
"""

from torch import nn

BREAKS = "alone"


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(784, 64), nn.Linear(64, 10)

    def forward(self, x):
        inside = self.first(x.flatten(1)).relu()
        return self.last(inside - inside.mean(dim=0))


def build_model():
    return Network()
