"""The third cloud is fixed.

{call} returned {got}, expected {expected}. The third cloud is the same for every seed. Draw all
from one generator.
"""

import torch

BREAKS = "differs"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    noise[2 * n_per_class :] = torch.randn(n_per_class, 2, generator=generator.manual_seed(0))
    return centres[y] + noise, y
