"""Drawn from the global state.

{call} returned {got}, expected {expected}. Each call goes on where the last one stopped. Use a
generator made from the seed.
"""

import torch

BREAKS = "repeats"


def three_clusters(n_per_class, seed):
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2)
    return centres[y] + noise, y
