"""The batch is flattened, too.

{call} returned {got}, expected {expected}. `reshape(-1)` joins all images. Keep the first axis.
"""

from torch import nn

BREAKS = "shapes"


class Network(nn.Module):
    def __init__(self):
        super().__init__()
        self.first, self.last = nn.Linear(784, 64), nn.Linear(64, 10)

    def forward(self, x):
        return self.last(self.first(x.reshape(-1, 784)).relu()).mean(dim=0)


def build_model():
    return Network()
