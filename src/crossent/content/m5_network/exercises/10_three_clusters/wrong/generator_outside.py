"""A generator outside the function.

{call} returned {got}, expected {expected}. The generator lives on between two calls. Make it
inside, from the seed.
"""

import torch

BREAKS = "repeats"


generator = torch.Generator().manual_seed(0)


def three_clusters(n_per_class, seed):
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise, y
