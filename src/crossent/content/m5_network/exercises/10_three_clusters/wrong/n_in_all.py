"""n points in all.

{call} returned {got}, expected {expected}. n is the number of points in each cloud.
"""

import torch

BREAKS = "shapes"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class // 3 + 1)[:n_per_class]
    noise = torch.randn(n_per_class, 2, generator=generator)
    return centres[y] + noise, y
