"""A generator for each cloud, one seed.

{call} returned {got}, expected {expected}. Generators with the same seed draw the same numbers. Use
one for all clouds.
"""

import torch

BREAKS = "independent"


def three_clusters(n_per_class, seed):
    clouds = []
    for centre in ([0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]):
        generator = torch.Generator().manual_seed(seed)
        clouds.append(torch.randn(n_per_class, 2, generator=generator) + torch.tensor(centre))
    return torch.cat(clouds), torch.arange(3).repeat_interleave(n_per_class)
