"""0 is taken for no seed.

{call} returned {got}, expected {expected}. `if seed:` is false for 0, which is a seed like any
other.
"""

import torch

BREAKS = "repeats"


def three_clusters(n_per_class, seed):
    generator = torch.Generator()
    if seed:
        generator.manual_seed(seed)
    else:
        generator.seed()
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise, y
