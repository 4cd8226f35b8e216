"""Too near.

{call} returned {got}, expected {expected}. The centres are at 1 in place of 3.
"""

import torch

BREAKS = "centres"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [1.0, 1.0], [-1.0, 1.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise, y
