"""Two labels exchanged.

{call} returned {got}, expected {expected}. Clouds 1 and 2 have each other's label. (3, 3) is 1,
(-3, 3) is 2.
"""

import torch

BREAKS = "labels"


def three_clusters(n_per_class, seed):
    generator = torch.Generator().manual_seed(seed)
    centres = torch.tensor([[0.0, 0.0], [3.0, 3.0], [-3.0, 3.0]])
    y = torch.arange(3).repeat_interleave(n_per_class)
    noise = torch.randn(3 * n_per_class, 2, generator=generator)
    return centres[y] + noise, (3 - y) % 3
