"""One number for both coordinates.

{call} returned {got}, expected {expected}. Each point got one random number, added to both
coordinates: the cloud is a line. Draw two.
"""

import torch

BREAKS = "round"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 1, generator=generator)
    return centres[y] + noise, y
