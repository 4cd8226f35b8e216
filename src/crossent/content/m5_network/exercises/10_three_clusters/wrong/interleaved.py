"""0, 1, 2, 0, 1, 2.

{call} returned {got}, expected {expected}. The labels take turns. All of cloud 0 comes first:
`repeat_interleave`, not `repeat`.
"""

import torch

BREAKS = "labels"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise, y
