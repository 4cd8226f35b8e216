"""The same noise three times.

{call} returned {got}, expected {expected}. The three clouds have the same shape, point by point.
Draw noise for all 3n points.
"""

import torch

BREAKS = "independent"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise[:n_per_class].repeat(3, 1), y
