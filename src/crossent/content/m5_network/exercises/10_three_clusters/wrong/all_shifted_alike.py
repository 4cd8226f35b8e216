"""One centre.

{call} returned {got}, expected {expected}. Every cloud stands around (3, 3).
"""

import torch

BREAKS = "centres"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[1] + noise, y
