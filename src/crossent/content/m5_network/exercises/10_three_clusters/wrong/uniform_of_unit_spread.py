"""Uniform, though as wide.

{call} returned {got}, expected {expected}. The spread is right, the shape is not: uniform noise has
no tails. Draw with `torch.randn`.
"""

import torch

BREAKS = "bell"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + (2 * torch.rand(noise.shape, generator=generator) - 1) * 3**0.5, y
