"""The third cloud mirrored.

{call} returned {got}, expected {expected}. The third cloud is the second one mirrored. Draw anew.
"""

import torch

BREAKS = "independent"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    noise[2 * n_per_class :] = -noise[n_per_class : 2 * n_per_class]
    return centres[y] + noise, y
