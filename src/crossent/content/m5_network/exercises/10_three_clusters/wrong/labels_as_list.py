"""Labels in a list.

{call} returned {got}, expected {expected}. y is a list. Make a tensor of it.
"""

import torch

BREAKS = "tensors"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise, y.tolist()
