"""Uniform noise.

{call} returned {got}, expected {expected}. `torch.rand` draws uniformly, from 0 to 1. Draw with
`torch.randn`.
"""

import torch

BREAKS = "centres"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.rand(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise, y
