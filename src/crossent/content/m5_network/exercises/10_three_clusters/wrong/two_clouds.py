"""Two clouds.

{call} returned {got}, expected {expected}. The third cloud is missing. It stands around (-3, 3).
"""

import torch

BREAKS = "shapes"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(2).repeat_interleave(n_per_class)
    noise = torch.randn(2 * n_per_class, 2, generator=generator)
    return centres[y] + noise, y
