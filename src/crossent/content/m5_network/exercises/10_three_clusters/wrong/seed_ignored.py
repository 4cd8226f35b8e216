"""The seed plays no part.

{call} returned {got}, expected {expected}. Each call gives other points. Give the generator the
seed.
"""

import torch

BREAKS = "repeats"


def three_clusters(n_per_class, seed):
    generator = torch.Generator()
    generator.seed()
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise, y
