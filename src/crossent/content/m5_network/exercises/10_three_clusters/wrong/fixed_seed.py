"""A fixed seed.

{call} returned {got}, expected {expected}. Every seed gives the same points. Use the argument.
"""

import torch

BREAKS = "differs"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(42)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise, y
